import { lineRepair } from '../../text/repair';

/**
 * The address of a link must end with a parenthesis.
 *
 * @bad
 * ```md
 * Start at the [home page](https://aka.ms/start].
 * ```
 * @good
 * ```md
 * Start at the [home page](https://aka.ms/start).
 * ```
 */
export const linkBracketWrong = lineRepair(
  'link_bracket_wrong',
  /\]\([^()[\]\s]+\]/,
  'The address of the link ends with "]": write ")" instead.',
  (text) => text.replace(/\]\(([^()[\]\s]+)\](?!\()/g, ']($1)'),
);
