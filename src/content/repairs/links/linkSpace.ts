import { lineRepair } from '../../text/repair';

const ADDRESS = /\]\(([^()"<>\s]+(?: +(?!')[^()"<>\s]+)+)\)/g;

/**
 * In Markdown a space ends the address, so that the link is lost. Text in quotes after the address is the link's
 * title.
 *
 * @bad
 * ```md
 * The [sheet](https://contoso.com/key facts.pdf) has more.
 * ```
 * @good
 * ```md
 * The [sheet](https://contoso.com/key%20facts.pdf) has more.
 * ```
 */
export const linkSpace = lineRepair(
  'link_space',
  /\]\([^()"<>\s]+ /,
  'The address of the link contains a space: write %20, or remove it.',
  (text) => text.replace(ADDRESS, (_, address: string) => `](${address.replace(/ +/g, '%20')})`),
);
