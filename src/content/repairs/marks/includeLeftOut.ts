import { INCLUDE } from '../../includes/includes';
import { lineRepair } from '../../text/repair';

/**
 * An include of a file that is not in the content folder is useless to readers and is removed.
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
  'The included file is not in the content folder: put it there, or write its text on the page.',
  (text) => text.replace(INCLUDE, ''),
);
