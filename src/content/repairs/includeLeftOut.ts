import { lineRepair } from './repair';

/**
 * Text that another file holds is not part of the page.
 *
 * @bad
 * ```md
 * [!INCLUDE [feedback](../includes/feedback.md)]
 * # Kickoff
 * ```
 * @good
 * ```md
 *
 * # Kickoff
 * ```
 */
export const includeLeftOut = lineRepair(
  'include_left_out',
  /\[!include/i,
  'The text of an included file is not shown: write it on the page.',
  (text) => text.replace(/\[!INCLUDE\s*\[[^[\]]*\]\([^()]*\)\s*\]/gi, ''),
);
