import { SOURCE_LOCALE } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { blockText } from '../../playbook/text';
import type { Difference, Translations } from './parity';

/** Shorter texts may be equal in two languages, because they contain only names and titles of links. */
const FEWEST_CHARACTERS = 200;

/** The languages whose page is an untranslated copy of the source language. */
export function compareText(page: PageId, pages: Translations): Difference[] {
  const source = pages.get(SOURCE_LOCALE);
  const original = source ? textOf(source) : '';
  if (original.length < FEWEST_CHARACTERS) return [];
  return [...pages]
    .filter(([locale, own]) => locale !== SOURCE_LOCALE && textOf(own) === original)
    .map(([locale]) => ({
      kind: 'text',
      locale,
      page,
      message: `${locale} ${page} has the text of ${SOURCE_LOCALE}: translate it`,
    }));
}

/** The visible text without headings and the refresh summary, which are often translated even if the rest is not. */
function textOf({ intro, sections, steps }: Page): string {
  const told = sections.filter(({ kind }) => kind !== 'refresh').map(({ blocks }) => blocks);
  return [intro, ...told, ...steps.map(({ blocks }) => blocks)]
    .map((blocks) => blockText(blocks).trim())
    .filter((text) => text !== '')
    .join('\n');
}
