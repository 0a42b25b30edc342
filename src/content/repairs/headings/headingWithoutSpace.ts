import { lineRepair } from '../../text/repair';

/**
 * Two marks or more start a heading even without a space behind them; one alone may be a hashtag.
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
