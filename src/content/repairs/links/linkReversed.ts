import { lineRepair } from '../../text/repair';

/**
 * The text of a link must be in brackets and its address in parentheses.
 *
 * @bad
 * ```md
 * Use the (sizing sheet)[https://aka.ms/sizing].
 * ```
 * @good
 * ```md
 * Use the [sizing sheet](https://aka.ms/sizing).
 * ```
 */
export const linkReversed = lineRepair(
  'link_reversed',
  /\)\[https?:/i,
  'The brackets and parentheses of the link are exchanged: write "[text](address)".',
  (text) => text.replace(/(?<!\])\(([^()[\]]{1,300})\)\[(https?:[^\s()[\]]+)\](?!\()/gi, '[$1]($2)'),
);
