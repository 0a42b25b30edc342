import { lineRepair } from '../../text/repair';

/**
 * The address of a link must start with a single parenthesis.
 *
 * @bad
 * ```md
 * See the [deck]((https://aka.ms/deck) and the [guide]((https://aka.ms/guide)).
 * ```
 * @good
 * ```md
 * See the [deck](https://aka.ms/deck) and the [guide](https://aka.ms/guide).
 * ```
 */
export const linkParenthesisTwice = lineRepair(
  'link_parenthesis_twice',
  /\]\(\(/,
  'The address of the link starts with two parentheses: remove one.',
  (text) => text.replace(/\]\(\(+([^()\s]+)\)+/g, ']($1)'),
);
