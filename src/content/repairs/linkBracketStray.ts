import { lineRepair } from './repair';

/**
 * A bracket that opens nothing, before a link.
 *
 * @bad
 * ```md
 * Go on with [[Enable Services](enable-services.md).
 * ```
 * @good
 * ```md
 * Go on with [Enable Services](enable-services.md).
 * ```
 */
export const linkBracketStray = lineRepair(
  'link_bracket_stray',
  /\[ ?\[/,
  'A "[" before the link opens nothing: remove it.',
  (text) => {
    if (!/\[ ?\[/.test(text) || count(text, '[') !== count(text, ']') + 1) return text;
    return text.replace(/\[ ?(\[[^[\]]+\]\([^()\s]*\))/, '$1');
  },
);

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
