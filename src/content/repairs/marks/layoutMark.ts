import { lineRepair } from '../../text/repair';

/**
 * A mark that only controls the layout of a web site.
 *
 * @bad
 * ```md
 * > [!div class="nextstepaction"]
 * > [Continue](enable.md)
 * ```
 * @good
 * ```md
 * >
 * > [Continue](enable.md)
 * ```
 */
export const layoutMark = lineRepair(
  'layout_mark_left_out',
  /\[!div/i,
  'Marks for the layout of a web site have no effect here: remove them.',
  (text) => text.replace(/(?<![ \t])[ \t]*\[!div\b[^[\]]*\]/gi, ''),
);
