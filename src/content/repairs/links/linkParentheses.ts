import { lineRepair } from '../../text/repair';

const ADDRESS = '(https?://[^\\s()（）[\\]]+)';
const BEHIND = new RegExp(`\\](?: +\\(${ADDRESS}\\)| ?（${ADDRESS}）| ?\\[${ADDRESS}\\])`, 'gi');

/**
 * The address of a link must follow its text directly, in parentheses.
 *
 * @bad
 * ```md
 * The [deck] (https://aka.ms/deck), the [plan]（https://aka.ms/plan） and the [guide][https://aka.ms/guide].
 * ```
 * @good
 * ```md
 * The [deck](https://aka.ms/deck), the [plan](https://aka.ms/plan) and the [guide](https://aka.ms/guide).
 * ```
 */
export const linkParentheses = lineRepair(
  'link_parentheses',
  /\] ?[[（]https?:|\] +\(https?:/i,
  'The address of a link stands directly behind its text, in parentheses: write "[text](address)".',
  (text) => text.replace(BEHIND, (_, spaced, wide, square) => `](${spaced ?? wide ?? square})`),
);
