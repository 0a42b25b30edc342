import { lineRepair } from '../../text/repair';

const MARKER = /^(\s*(?:\d{1,2}[.)](?=\[|[\u3040-\u30ff\u3400-\u9fff]|[A-ZÀ-Þ][a-zß-ÿ])|[-*+](?=\[)))/;
/** A Chinese or Japanese full stop or comma after a number. */
const WIDE_MARKER = /^(\s*\d{1,2})[、．](?=[^\s\d])/;

/**
 * A list item needs a space after its marker.
 *
 * @bad
 * ```md
 * 1.[Plan](plan.md)
 * 2.准备
 * 3.Ask
 * 4、检查
 * -[Guide](guide.md)
 * ```
 * @good
 * ```md
 * 1. [Plan](plan.md)
 * 2. 准备
 * 3. Ask
 * 4. 检查
 * - [Guide](guide.md)
 * ```
 */
export const listMarkerWithoutSpace = lineRepair(
  'list_marker_without_space',
  /^[ \t]*(?:\d{1,2}[、．]|\d{1,2}[.)](?:\[|[\u3040-\u30ff\u3400-\u9fff]|[A-ZÀ-Þ][a-zß-ÿ])|[-*+]\[)/m,
  'A list item needs a space behind its marker: add it.',
  (text) => text.replace(WIDE_MARKER, '$1. ').replace(MARKER, '$1 '),
);
