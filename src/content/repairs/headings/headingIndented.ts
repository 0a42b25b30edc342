import { lineRepair } from '../../text/repair';

/**
 * A heading must start at the beginning of its line. If indented, it would belong to the list item above it, or be
 * code.
 *
 * @bad
 * ```md
 * - Invite the sponsor.
 *
 *     ## Refresh Summary
 * ```
 * @good
 * ```md
 * - Invite the sponsor.
 *
 * ## Refresh Summary
 * ```
 */
export const headingIndented = lineRepair(
  'heading_indented',
  /^[ \t]+#/m,
  'A heading must start at the beginning of its line: remove the spaces before it.',
  (text) => text.replace(/^[ \t]+(?=#{1,6}[ \t]+\S)/, ''),
);
