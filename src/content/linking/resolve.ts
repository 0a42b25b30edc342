import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { PagesByLocale } from '../stages/parsedPage';
import { pageIdOf } from '../text/pageId';
import { withoutQuery } from '../text/withoutQuery';
import { createNearNames, type NearNames } from './nearName';

/** Where a relative address leads. */
export type Resolved =
  | { kind: 'page'; page: PageId; how: 'name' | 'near' | 'other-language' }
  /** The name of an aka.ms link without its host. */
  | { kind: 'short-name'; url: string }
  /** A picture, a file, or a place on the page itself. */
  | { kind: 'file' }
  | { kind: 'dead' };

export type Resolve = (url: string, from: { locale: Locale; id: PageId }) => Resolved;

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
const OTHER_FILE = /\.(?!md$|html?$)[a-z0-9]{2,5}$/i;

/** Whether an address is a path below the playbook rather than one that a browser can open. */
export function isRelative(url: string): boolean {
  return !ABSOLUTE.test(url) && !url.startsWith('//');
}

/**
 * Finds the page that a link means: by its id in the same language, in the source language and in any other, then by
 * the nearest name in the same language and in the source language.
 */
export function createResolver(pages: PagesByLocale): Resolve {
  const source: ReadonlyMap<PageId, unknown> = pages.get(SOURCE_LOCALE) ?? new Map();
  const found = new Map<string, Resolved>();
  const near = new Map(
    [...pages].map(([locale, own]): [Locale, NearNames] => [locale, createNearNames(own.keys())]),
  );
  const nearest = (id: PageId, locale: Locale) => near.get(locale)?.(id);
  const resolve = (url: string, locale: Locale): Resolved => {
    const own: ReadonlyMap<PageId, unknown> = pages.get(locale) ?? new Map();
    const id = pageIdOf(url);
    if (own.has(id)) return { kind: 'page', page: id, how: 'name' };
    if (source.has(id) || [...pages.values()].some((others) => others.has(id))) {
      return { kind: 'page', page: id, how: 'other-language' };
    }
    const meant = nearest(id, locale) ?? nearest(id, SOURCE_LOCALE);
    if (meant !== undefined) return { kind: 'page', page: meant, how: 'near' };
    if (/^[a-z0-9]+$/i.test(url)) return { kind: 'short-name', url: `https://aka.ms/${url}` };
    return { kind: 'dead' };
  };
  return (url, { locale, id }) => {
    const path = withoutQuery(url);
    if (path === '') return { kind: 'page', page: id, how: 'name' };
    if (OTHER_FILE.test(path)) return { kind: 'file' };
    const key = `${locale} ${path}`;
    const known = found.get(key) ?? resolve(path, locale);
    found.set(key, known);
    return known;
  };
}

/** The page that an absolute address of the published playbook shows, such as `https://…/guidance-fm-notes.html`. */
export function publishedPage(url: string, pages: PagesByLocale): PageId | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*\.(?:html?|md))(?:[?#]|$)/i.exec(url)?.[1];
  if (path === undefined) return null;
  const id = pageIdOf(path);
  return id.includes('-') && [...pages.values()].some((own) => own.has(id)) ? id : null;
}
