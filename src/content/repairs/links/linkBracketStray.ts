import { lineRepair } from '../../text/repair';

/**
 * An unmatched bracket next to the text of a link.
 *
 * @bad
 * ```md
 * Go on with [[Enable Services](enable-services.md).
 * Then with [Success]](success.md).
 * ```
 * @good
 * ```md
 * Go on with [Enable Services](enable-services.md).
 * Then with [Success](success.md).
 * ```
 */
export const linkBracketStray = lineRepair(
  'link_bracket_stray',
  /\[ ?\[|\]\]\(/,
  'A bracket beside the text of the link opens or closes nothing: remove it.',
  (text) => {
    const more = count(text, '[') - count(text, ']');
    if (more === -1) return text.replace(/(\[[^[\]]+\])\](?=\([^()\s]*\))/, '$1');
    if (more !== 1 || !/\[ ?\[/.test(text)) return text;
    return text.replace(/\[ ?(\[[^[\]]+\]\([^()\s]*\))/, '$1');
  },
);

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
