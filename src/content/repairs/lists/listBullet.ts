import { lineRepair } from '../../text/repair';

/**
 * Markdown supports only the bullets `-`, `*` and `+`: items with other bullets would become one paragraph.
 *
 * @bad
 * ```md
 * • Open the portal.
 *   ◦ Choose the service.
 *
 * ・確認する
 * ```
 * @good
 * ```md
 * - Open the portal.
 *   - Choose the service.
 *
 * - 確認する
 * ```
 */
export const listBullet = lineRepair(
  'list_bullet',
  /•|\n[ \t]*・/,
  'Markdown knows no such bullet: write "-" instead.',
  (text) => text.replace(/^([ \t]*)[•◦▪‣●○■・][ \t]*(?=\S)/, '$1- '),
);
