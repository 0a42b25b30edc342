import type { Steps } from '../../playbook/inSlices';
import { type Locale, SOURCE_LOCALE } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { Problem } from '../../playbook/problem';
import { severityOf } from '../problems/problemCodes';
import type { PagesByLocale, ParsedPage } from '../stages/parsedPage';
import { createNearNames } from './nearName';

/**
 * The pages by language and id. If two files have the same id, the one with a language suffix in its name wins and
 * the other is reported. A translation with a slightly different file name gets the id of the page it translates.
 */
export function* namePages(
  pages: readonly ParsedPage[],
): Steps<{ named: PagesByLocale; problems: Problem[] }> {
  const problems: Problem[] = [];
  const named = new Map<Locale, Map<PageId, ParsedPage>>();
  for (const page of pages) {
    const own = named.get(page.locale) ?? new Map<PageId, ParsedPage>();
    named.set(page.locale, own);
    const other = own.get(page.id);
    const [kept, left] = other && !isTranslation(page) ? [other, page] : [page, other];
    own.set(page.id, kept);
    if (left) problems.push(duplicate(kept, left));
    yield;
  }
  const source = named.get(SOURCE_LOCALE) ?? new Map<PageId, ParsedPage>();
  for (const [locale, own] of named) {
    if (locale !== SOURCE_LOCALE) yield* adoptNames(own, source, problems);
  }
  return { named, problems };
}

function* adoptNames(
  own: Map<PageId, ParsedPage>,
  source: ReadonlyMap<PageId, ParsedPage>,
  problems: Problem[],
): Steps<void> {
  const nearest = createNearNames([...source.keys()].filter((id) => !own.has(id)));
  for (const page of [...own.values()]) {
    yield;
    const id = source.has(page.id) ? undefined : nearest(page.id);
    if (id === undefined || own.has(id)) continue;
    own.delete(page.id);
    own.set(id, { ...page, id });
    problems.push({
      code: 'page_name_differs',
      severity: severityOf('page_name_differs'),
      file: page.file,
      line: 1,
      message: `The page is read as the translation of "${id}": give the file that name.`,
    });
  }
}

function duplicate(kept: ParsedPage, left: ParsedPage): Problem {
  return {
    code: 'page_duplicate',
    severity: severityOf('page_duplicate'),
    file: left.file,
    line: 1,
    message: `The page has the same name as ${kept.file}, which is used instead: remove or rename one of them.`,
  };
}

function isTranslation(page: ParsedPage): boolean {
  return /-(?:de|es|pr|sc|jp)\.md$/i.test(page.file);
}
