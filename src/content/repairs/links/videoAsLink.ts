import { lineRepair } from '../../text/repair';

/**
 * A video is shown as a link to it.
 *
 * @bad
 * ```md
 * > [!VIDEO https://contoso.com/tour]
 * ```
 * @good
 * ```md
 * > [https://contoso.com/tour](https://contoso.com/tour)
 * ```
 */
export const videoAsLink = lineRepair(
  'video_as_link',
  /\[!video/i,
  'A video cannot be embedded: write a link with a text that says what it shows.',
  (text) => text.replace(/\[!VIDEO\s+([^\s\]]+)\s*\]/gi, '[$1]($1)'),
);
