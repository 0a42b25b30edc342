import type { Locale } from './locale';
import type { PageId } from './page';
import type { Playbook } from './playbook';

/**
 * Where a playbook is published: `all` for the whole content folder, `byLanguage` for the pages of one language, which
 * goes before it. Each is a base address, as `baseAddressProblem` takes it.
 */
export type Published = { all: string | null; byLanguage: ReadonlyMap<Locale, string> };

export const UNPUBLISHED: Published = { all: null, byLanguage: new Map() };

/** Stands in a base address for the name of the page; without it the name comes last. */
const PLACE = '{page}';
const LONGEST_BASE = 500;
/** Longer addresses exist, but not of pages. */
const LONGEST_ADDRESS = 2_000;
const EXAMPLE = 'https://playbook.contoso.com/en';

/** What is wrong with a base address, as what follows its name; undefined when it can be used. Never quotes it. */
export function baseAddressProblem(text: string): string | undefined {
  if (text.length > LONGEST_BASE) return `has more than ${LONGEST_BASE} characters`;
  const isWeb = /^https:\/\//iu.test(text) && !/[\s"'\\<>]/u.test(text) && URL.canParse(text);
  if (!isWeb || /[{}]/u.test(new URL(text).host)) return `is no https:// address such as ${EXAMPLE}`;
  const { username, password } = new URL(text);
  if (username !== '' || password !== '') return 'has a name or password in it: leave that out';
  if (/[?#]/u.test(text)) return `has "?" or "#" in it: write it like ${EXAMPLE}`;
  const isPlaced = !text.includes(PLACE) || text.split(`/${PLACE}`).length === 2;
  return isPlaced && text.split(PLACE).length <= 2
    ? undefined
    : `has ${PLACE} elsewhere than once, after "/"`;
}

/** `file` is the path of a page below the content folder, with `/`; undefined where its language is not published. */
export function addressOf(published: Published, locale: Locale, file: string): string | undefined {
  const path = file.replace(/\.md$/iu, '');
  const own = published.byLanguage.get(locale);
  if (own !== undefined) return joined(own, path.split('/').at(-1) ?? path);
  return published.all === null ? undefined : joined(published.all, path);
}

function joined(base: string, path: string): string {
  const name = path.split('/').map(encodeURIComponent).join('/');
  if (base.includes(PLACE)) return base.replace(PLACE, () => name);
  return base.endsWith('/') ? `${base}${name}` : `${base}/${name}`;
}

/** All base addresses, each once. */
export function basesOf({ all, byLanguage }: Published): string[] {
  return [...new Set([...(all === null ? [] : [all]), ...byLanguage.values()])];
}

/** The hosts of base addresses, each once. */
export function hostsOf(bases: readonly string[]): string[] {
  return [...new Set(bases.map((base) => new URL(base).hostname))];
}

/** `gone`: below a base address, where a page would be, is none. */
export type FoundAddress = { kind: 'page'; page: PageId } | { kind: 'gone' } | { kind: 'elsewhere' };

/** The page that is published at an address, which anybody can have written. A query and an anchor do not count. */
export function pageAtAddress({ pages, bases = [] }: Playbook, address: string): FoundAddress {
  const wanted = keyOf(address);
  if (wanted === undefined || !bases.some((base) => isBelow(wanted, base))) return { kind: 'elsewhere' };
  const depths = new Set<number>();
  for (const own of pages.values()) {
    for (const page of own.values()) {
      if (page.address === undefined) continue;
      if (keyOf(page.address) === wanted) return { kind: 'page', page: page.id };
      depths.add(depthOf(page.address));
    }
  }
  // A site has more than pages: its front, a picture, a search.
  const isLikeOne = depths.has(depthOf(address)) && !/\.[a-z0-9]{1,5}$/u.test(wanted);
  return { kind: isLikeOne ? 'gone' : 'elsewhere' };
}

/** How many names the path of an address has. */
function depthOf(address: string): number {
  return new URL(address).pathname.split('/').filter((name) => name !== '').length;
}

function isBelow(key: string, base: string): boolean {
  const [before = ''] = base.split(PLACE);
  const start = keyOf(before);
  return start !== undefined && (key === start || key.startsWith(`${start}/`));
}

/** The same for addresses of the same page: sites leave the ending out or not, and are not particular about case. */
function keyOf(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const { protocol, username, password, host, pathname } = new URL(address);
  if (!/^https?:$/u.test(protocol) || username !== '' || password !== '') return undefined;
  const path = (pathname.endsWith('/') ? pathname.slice(0, -1) : pathname).toLowerCase();
  return `${host}${path.replace(/\.(?:html?|md)$/u, '').replace(/\/index$/u, '')}`;
}
