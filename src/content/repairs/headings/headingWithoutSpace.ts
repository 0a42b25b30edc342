import { lineRepair } from '../../text/repair';

/**
 * Two or more marks start a heading even without a space after them; a single mark may be a hashtag.
 *
 * @bad
 * ```md
 * ##Outlook Mobile
 * ```
 * @good
 * ```md
 * ## Outlook Mobile
 * ```
 */
export const headingWithoutSpace = lineRepair(
  'heading_without_space',
  /^##+[^#\s]/m,
  'A heading needs a space behind its # marks: add it.',
  (text) => text.replace(/^(#{2,6})(?=[^#\s])/, '$1 '),
);
