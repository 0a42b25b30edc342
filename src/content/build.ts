import { createHash } from 'node:crypto';
import { atOnce, type Steps } from '../playbook/inSlices';
import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { Page, PageId } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import type { Problem } from '../playbook/problem';
import { addressOf, basesOf, type Published, UNPUBLISHED } from '../playbook/published';
import { compareFrontMatter } from './frontMatter/compare';
import { linkPage } from './linking/linkPage';
import { namePages } from './linking/pageNames';
import { addReferredTasks } from './linking/referredTasks';
import { createResolver } from './linking/resolve';
import { createCopyFinder } from './linking/untranslated';
import { parsePage } from './parsePage';
import { collectProblems } from './problems/report';
import { parseQuestions } from './questions/parseQuestions';
import { placeQuestions } from './questions/placeQuestions';
import type { PagesByLocale, ParsedPage } from './stages/parsedPage';
import type { ParsedQuestions } from './stages/parsedQuestions';
import type { SourceFile } from './stages/sourceFile';
import { createKeying } from './terms/keying';
import { learnTerms } from './terms/learn';
import { collectVocabulary, phasesOf, rolesOf, servicesOf } from './terms/vocabulary';

export type BuiltPlaybook = { playbook: Playbook; problems: Problem[] };

/** Called after each parsed page with the progress. */
export type OnPage = (done: number, total: number) => void;

/**
 * Builds the playbook from `files`, the pages, and `questions`, the files of questions beside them. `published` is
 * where readers find the pages themselves. Pure.
 */
export function buildPlaybook(
  files: readonly SourceFile[],
  onPage?: OnPage,
  questions: readonly SourceFile[] = [],
  published: Published = UNPUBLISHED,
): BuiltPlaybook {
  const parsed = files.map((file, at) => {
    const page = parsePage(file);
    onPage?.(at + 1, files.length);
    return page;
  });
  const built = atOnce(
    linkInSteps(
      parsed.map(({ page }) => page),
      questions.map(parseQuestions),
      published,
    ),
  );
  return {
    playbook: built.playbook,
    problems: inOrder([...parsed.flatMap(({ problems }) => problems), ...built.problems]),
  };
}

/**
 * Combines parsed pages and questions into a playbook: resolves links to pages and labels to keys. Returns the problems
 * that need all pages to be known, and those of the questions.
 */
export function* linkInSteps(
  pages: readonly ParsedPage[],
  questions: readonly ParsedQuestions[] = [],
  published: Published = UNPUBLISHED,
): Steps<BuiltPlaybook> {
  const { named, problems } = yield* namePages(pages);
  const resolve = createResolver(named);
  const learnt = yield* learnTerms(translations(named));
  const keying = yield* createKeying(named, learnt);
  const isCopy = createCopyFinder();
  const linked = new Map<Locale, Map<PageId, Page>>();
  for (const locale of localesOf(named)) {
    const own = new Map<PageId, Page>();
    for (const page of named.get(locale)?.values() ?? []) {
      const { report } = collectProblems(page.file, problems);
      const address = addressOf(published, locale, page.file);
      const linkedPage = linkPage(page, named, resolve, keying, report);
      const whole: Page = address === undefined ? linkedPage : { ...linkedPage, address };
      // The source language comes first.
      const source = linked.get(SOURCE_LOCALE)?.get(page.id);
      const copied = source !== undefined && locale !== SOURCE_LOCALE && isCopy(whole, source);
      own.set(page.id, copied ? { ...whole, untranslated: SOURCE_LOCALE } : whole);
      yield;
    }
    linked.set(locale, own);
  }
  yield* addReferredTasks(linked, (term) => (keying.placed.service(term) ? keying.service(term) : null));
  const placed = yield* placeQuestions(questions, named, resolve);
  const all = [...linked.values()].flatMap((own) => [...own.values()]);
  const bases = basesOf(published);
  const playbook: Playbook = {
    locales: [...linked.keys()],
    pages: linked,
    roles: yield* collectVocabulary(all, rolesOf),
    services: yield* collectVocabulary(all, servicesOf),
    phases: yield* collectVocabulary(all, phasesOf),
    questions: placed.questions,
    ...(bases.length > 0 && { bases }),
    version: yield* versionOf([...pages, ...questions], published),
  };
  const compared = yield* compareFrontMatter(pages);
  return { playbook, problems: inOrder([...problems, ...placed.problems, ...compared]) };
}

/** The source language first. */
function localesOf(pages: PagesByLocale): Locale[] {
  return [...pages.keys()].sort(
    (a, b) => Number(b === SOURCE_LOCALE) - Number(a === SOURCE_LOCALE) || (a < b ? -1 : 1),
  );
}

function translations(pages: PagesByLocale): Iterable<ParsedPage[]> {
  const byId = new Map<PageId, ParsedPage[]>();
  for (const own of pages.values()) {
    for (const page of own.values()) {
      const known = byId.get(page.id);
      if (known) known.push(page);
      else byId.set(page.id, [page]);
    }
  }
  return byId.values();
}

function* versionOf(
  pages: readonly Pick<ParsedPage, 'locale' | 'file' | 'text'>[],
  { all, byLanguage }: Published,
): Steps<string> {
  const hash = createHash('sha256');
  if (all !== null || byLanguage.size > 0) hash.update(JSON.stringify([all, ...byLanguage]));
  for (const page of [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(`${page.locale}\0${page.file}\0${page.text}\0`);
    yield;
  }
  return hash.digest('hex').slice(0, 12);
}

/** By file and line. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
