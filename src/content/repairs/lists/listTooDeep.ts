import type { Repair } from '../../text/repair';

const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +)\S/;
/** From this indent on, Markdown reads a line as code. */
const TOO_DEEP = 4;

/**
 * Markdown does not read an item as a list item if it is indented four spaces or more from the text of the item above
 * it.
 *
 * @bad
 * ```md
 * - Prepare
 *         - Invite the sponsor
 * ```
 * @good
 * ```md
 * - Prepare
 *   - Invite the sponsor
 * ```
 */
export const listTooDeep: Repair = {
  code: 'list_too_deep',
  sign: /^ {4,}(?:[-*+]|\d{1,9}[.)]) /m,
  apply(lines, report) {
    let content = 0;
    return lines.map((line) => {
      if (line.verbatim || line.text.trim() === '') return line;
      const [, indent = '', marker = '', gap = ''] = ITEM.exec(line.text) ?? [];
      if (marker === '') {
        if (!line.text.startsWith(' ')) content = 0;
        return line;
      }
      const deep = indent.length - content >= TOO_DEEP;
      const kept = deep ? content : indent.length;
      content = kept + marker.length + Math.min(gap.length, TOO_DEEP);
      if (!deep) return line;
      report(
        'list_too_deep',
        line.number,
        'The list item is indented too far to belong to the list: indent it by two spaces.',
      );
      return { ...line, text: ' '.repeat(kept) + line.text.trimStart() };
    });
  },
};
