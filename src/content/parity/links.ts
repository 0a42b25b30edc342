import type { Locale } from '../../playbook/locale';
import type { Link, PageId } from '../../playbook/page';
import { isRelative } from '../linking/resolve';
import { pageIdOf } from '../text/pageId';
import { existenceMessages, judgeExistence } from './existence';
import type { Difference, Translations } from './parity';

/** The language part of an address, such as `/de-de/`. */
const LANGUAGE = /\/[a-z]{2}-[a-z]{2}(?=\/|$)/i;

/**
 * Links that a language lacks, or that it alone has. Versions of the same page of a web site in other languages count
 * as the same link.
 */
export function compareLinks(page: PageId, pages: Translations): Difference[] {
  const having = new Map<string, Locale[]>();
  for (const [locale, { links }] of pages) {
    for (const target of new Set(links.map(targetOf))) {
      having.set(target, [...(having.get(target) ?? []), locale]);
    }
  }
  return [...having].flatMap(([target, locales]) =>
    existenceMessages(judgeExistence(locales, [...pages.keys()]), page, `the link to ${target}`).map(
      (found) => ({
        kind: 'link',
        page,
        ...found,
      }),
    ),
  );
}

function targetOf({ url, page }: Link): string {
  if (page !== null) return page;
  return isRelative(url)
    ? pageIdOf(url)
    : url
        .replace(LANGUAGE, '')
        .replace(/^http:/, 'https:')
        .replace(/\/$/, '');
}
