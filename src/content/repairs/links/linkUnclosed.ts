import { lineRepair } from '../../text/repair';

/**
 * The address of a link must end with a parenthesis.
 *
 * @bad
 * ```md
 * | [Deck](https://aka.ms/deck | see the [guide](https://aka.ms/guide) and the [plan](https://aka.ms/plan
 * ```
 * @good
 * ```md
 * | [Deck](https://aka.ms/deck) | see the [guide](https://aka.ms/guide) and the [plan](https://aka.ms/plan)
 * ```
 */
export const linkUnclosed = lineRepair(
  'link_unclosed',
  /\]\(https?:[^\s()|]*(?:[\s|]|$)/i,
  'The address of the link lacks the ")" at its end: write it.',
  (text) =>
    text.replace(/\]\((https?:\/\/[^\s()|\]]+)(?=\s*$|\s[^()]*(?:\(|$)|\|(?![^\s()|]*\)))/gi, ']($1)'),
);
