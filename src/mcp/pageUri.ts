import type { Locale } from '../playbook/locale';
import type { Page, PageId } from '../playbook/page';

/** RFC 6570 template of the addresses below. */
export const PAGE_URI_TEMPLATE = 'playbook://{locale}/{page}';

/** The address of a page in the language of its text: `playbook://pt-BR/migrate-migration`. */
export function pageUri({ locale, id }: Pick<Page, 'locale' | 'id'>): string {
  return `playbook://${locale}/${encodeURIComponent(id)}`;
}

const PREFIX = 'playbook://';

/** The parts of such an address, or undefined for anything else. */
export function parsePageUri(uri: string): { locale: Locale; page: PageId } | undefined {
  if (!uri.startsWith(PREFIX)) return undefined;
  const [locale = '', page = '', ...more] = uri.slice(PREFIX.length).split('/');
  if (locale === '' || page === '' || more.length > 0) return undefined;
  try {
    return { locale, page: decodeURIComponent(page) };
  } catch {
    return undefined;
  }
}
