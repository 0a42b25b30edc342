import { lineRepair } from '../../text/repair';

/**
 * Markdown knows no bullet but `-`, `*` and `+`: items behind others would run together.
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
