import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { PagesByLocale } from '../stages/parsedPage';
import { pageIdOf } from '../text/pageId';
import { withoutQuery } from '../text/withoutQuery';
import { createNearNames, type NearNames } from './nearName';

/** The target of a relative address. */
export type Resolved =
  | { kind: 'page'; page: PageId; how: 'name' | 'near' | 'other-language' }
  /** An aka.ms link without its host. */
  | { kind: 'short-name'; url: string }
  /** A picture, a file, or an anchor on the same page. */
  | { kind: 'file' }
  | { kind: 'dead' };

export type Resolve = (url: string, from: { locale: Locale; id: PageId }) => Resolved;

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
const OTHER_FILE = /\.(?!md$|html?$)[a-z0-9]{2,5}$/i;

/** Whether an address is a path within the playbook (and not one that a browser can open). */
export function isRelative(url: string): boolean {
  return !ABSOLUTE.test(url) && !url.startsWith('//');
}

/**
 * Finds the page for a link: by id in the same language, the source language, then any other; then by a similar name
 * in the same language and the source language.
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

/** The page for an absolute address of the published playbook, such as `https://…/guidance-fm-notes.html`. */
export function publishedPage(url: string, pages: PagesByLocale): PageId | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*\.(?:html?|md))(?:[?#]|$)/i.exec(url)?.[1];
  if (path === undefined) return null;
  const id = pageIdOf(path);
  return id.includes('-') && [...pages.values()].some((own) => own.has(id)) ? id : null;
}
