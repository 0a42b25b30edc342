import { lineRepair } from './repair';

/**
 * Markdown knows no bullet but `-`, `*` and `+`: items behind others would run together.
 *
 * @bad
 * ```md
 * • Open the portal.
 *   ◦ Choose the service.
 * ```
 * @good
 * ```md
 * - Open the portal.
 *   - Choose the service.
 * ```
 */
export const listBullet = lineRepair(
  'list_bullet',
  /•/,
  'Markdown knows no such bullet: write "-" instead.',
  (text) => text.replace(/^([ \t]*)[•◦▪‣●○■][ \t]*(?=\S)/, '$1- '),
);
