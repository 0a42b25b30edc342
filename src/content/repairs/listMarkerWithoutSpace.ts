import { lineRepair } from './repair';

const MARKER = /^(\s*(?:\d{1,2}[.)](?=\[|[\u3040-\u30ff\u3400-\u9fff]|[A-ZÀ-Þ][a-zß-ÿ])|[-*+](?=\[)))/;

/**
 * A list item needs a space behind its marker.
 *
 * @bad
 * ```md
 * 1.[Plan](plan.md)
 * 2.准备
 * 3.Ask
 * -[Guide](guide.md)
 * ```
 * @good
 * ```md
 * 1. [Plan](plan.md)
 * 2. 准备
 * 3. Ask
 * - [Guide](guide.md)
 * ```
 */
export const listMarkerWithoutSpace = lineRepair(
  'list_marker_without_space',
  /^[ \t]*(?:\d{1,2}[.)](?:\[|[\u3040-\u30ff\u3400-\u9fff]|[A-ZÀ-Þ][a-zß-ÿ])|[-*+]\[)/m,
  'A list item needs a space behind its marker: add it.',
  (text) => text.replace(MARKER, '$1 '),
);
