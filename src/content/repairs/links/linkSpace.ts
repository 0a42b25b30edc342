import { lineRepair } from '../../text/repair';

const ADDRESS = /\]\(([^()"<>\s]+(?: +(?!')[^()"<>\s]+)+)\)/g;

/**
 * A space within an address ends it for Markdown, so that the link is lost. What is in quotes is the link's title.
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
