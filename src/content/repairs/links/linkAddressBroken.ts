import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';

const OPEN_ADDRESS = /\]\([^()\s]*$/;
/** The end of an address, or a middle part that clearly is not text. */
const REST = /^\s*(?:[^\s()]+\)|[^\s()%=&/?]*[%=&/?][^\s()]*\s*$)/;
/** Lines with a broken address are never longer than this, even after joining. */
const LONGEST = 4000;
const QUOTED = /^\s{0,3}>/;
const TEXT_ALONE = /\[[^[\]]+\]$/;
const ADDRESS_ALONE = /^\s*\(https?:[^\s()]+\)/;

/**
 * The address of a link must be on one line, directly after its text.
 *
 * @bad
 * ```md
 * Read the [guide](https://contoso.com/
 * guide?id=7&
 * part=2) and the [deck]
 * (https://contoso.com/deck) first.
 * ```
 * @good
 * ```md
 * Read the [guide](https://contoso.com/guide?id=7&part=2) and the [deck](https://contoso.com/deck) first.
 * ```
 */
export const linkAddressBroken: Repair = {
  code: 'link_address_broken',
  sign: /\]\([^()\s]*$|\][ \t]*$/m,
  apply(lines, report) {
    const joined: Line[] = [];
    lines.forEach((line, at) => {
      const before = joined.at(-1);
      const rest = before && QUOTED.test(before.text) ? line.text.replace(QUOTED, '') : line.text;
      if (before && !before.verbatim && !line.verbatim && isBroken(before.text, rest)) {
        report(
          'link_address_broken',
          lines[at - 1]?.number ?? line.number,
          'The address of the link is broken over two lines: join them.',
        );
        joined[joined.length - 1] = { ...before, text: before.text.trimEnd() + rest.trimStart() };
      } else {
        joined.push(line);
      }
    });
    return joined.length < lines.length ? joined : lines;
  },
};

function isBroken(before: string, text: string): boolean {
  if (before.length > LONGEST) return false;
  const start = before.trimEnd();
  const open = start.lastIndexOf('](');
  if (open >= 0 && OPEN_ADDRESS.test(start.slice(open)) && REST.test(text)) return true;
  return (
    start.endsWith(']') && TEXT_ALONE.test(start.slice(start.lastIndexOf('['))) && ADDRESS_ALONE.test(text)
  );
}
