import { type Locale, SOURCE_LOCALE } from './locale';
import type { Page, PageId, Task, TaskId, Term } from './page';

/** For each key, the labels that the pages of each language use, the most frequent first. */
export type Vocabulary = ReadonlyMap<string, ReadonlyMap<Locale, readonly string[]>>;

/** A question that authors say a page answers; `file` and `line` are where they wrote it. */
export type PageQuestion = { page: PageId; text: string; file: string; line: number };

/** All data of one content folder. Immutable; a change of the folder creates a new playbook. */
export type Playbook = {
  /** Languages with at least one page, the source language first. */
  locales: readonly Locale[];
  pages: ReadonlyMap<Locale, ReadonlyMap<PageId, Page>>;
  roles: Vocabulary;
  services: Vocabulary;
  phases: Vocabulary;
  /** The authors' questions by their language, each once; the page may exist in other languages only. */
  questions: ReadonlyMap<Locale, readonly PageQuestion[]>;
  /** The base addresses below which pages are published; missing where none is known. */
  bases?: readonly string[];
  /** A short hash of the content: the same text gives the same version. */
  version: string;
};

/** A page in the reader's language, or in another one; `fallback` is that other language of its text, else null. */
export type FoundPage = { page: Page; fallback: Locale | null };

/** `id` in `locale`, else in the source language, else in the first language that has it. */
export function findPage(playbook: Playbook, id: PageId, locale: Locale): FoundPage | undefined {
  const own = playbook.pages.get(locale)?.get(id);
  if (own) return { page: own, fallback: own.untranslated ?? null };
  for (const other of playbook.locales) {
    const page = playbook.pages.get(other)?.get(id);
    if (page) return { page, fallback: page.untranslated ?? other };
  }
  return undefined;
}

export type FoundTask = FoundPage & { task: Task };

/** Every page that defines a task, in `locale`; if there is none, the pages of the first language that has some. */
export function findTask(playbook: Playbook, id: TaskId, locale: Locale): FoundTask[] {
  for (const candidate of [locale, ...playbook.locales]) {
    const found: FoundTask[] = [];
    for (const page of playbook.pages.get(candidate)?.values() ?? []) {
      const task = page.tasks.find((row) => row.id === id);
      if (task)
        found.push({ page, task, fallback: page.untranslated ?? (candidate === locale ? null : candidate) });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The label of a key in `locale`, or undefined when no page in that language uses it. */
export function labelOf(vocabulary: Vocabulary, key: string, locale: Locale): string | undefined {
  return vocabulary.get(key)?.get(locale)?.[0];
}

/** The same, else in the source language, else in any language that has one: a reader is never shown a key. */
export function nearestLabel(vocabulary: Vocabulary, key: string, locale: Locale): string | undefined {
  const labels = vocabulary.get(key);
  if (!labels) return undefined;
  return [labels.get(locale), labels.get(SOURCE_LOCALE), ...labels.values()].flatMap((own) => own ?? [])[0];
}

/**
 * The pages that a reader of `locale` is shown as the whole playbook. What few pages a language lacks its authors may have
 * left out; one that has less than half of them is completed from the others.
 */
export function pagesOf(playbook: Playbook, locale: Locale): FoundPage[] {
  const own = playbook.pages.get(locale) ?? new Map<PageId, Page>();
  const most = [...playbook.pages.values()].reduce((largest, { size }) => Math.max(largest, size), 0);
  const ids = own.size * 2 < most ? allIds(playbook) : new Set<PageId>();
  return [...new Set([...own.keys(), ...ids])].flatMap((id) => findPage(playbook, id, locale) ?? []);
}

function allIds({ pages }: Playbook): Set<PageId> {
  return new Set([...pages.values()].flatMap((own) => [...own.keys()]));
}

/** The key of the service that means "all services". */
export const ALL_SERVICES = 'all-services';

/** The phases of the life cycle, in order. Other values of "Phase" come after them. */
export const PHASE_KEYS = ['initiate', 'assess', 'remediate', 'enable', 'migrate', 'success'] as const;

/** The pages of a phase as a reader of `locale` finds them: first the page that introduces it, then its processes. */
export function pagesOfPhase(playbook: Playbook, phase: Term['key'], locale: Locale): Page[] {
  const pages = pagesOf(playbook, locale).flatMap(({ page }) => (page.phase?.key === phase ? [page] : []));
  return pages.sort((a, b) => Number(isPhaseIndex(b.id)) - Number(isPhaseIndex(a.id)));
}

const PHASE_INDEX = 'phase-';

/** The id of the page that introduces a phase; the playbook may lack that page. */
export function phaseIndex(phase: Term['key']): PageId {
  return PHASE_INDEX + phase;
}

/** The phase that a page introduces, or undefined for any other page. */
export function phaseOfIndex(id: PageId): Term['key'] | undefined {
  return isPhaseIndex(id) ? id.slice(PHASE_INDEX.length) : undefined;
}

/** Whether a page introduces a phase (rather than describing one of its processes). */
export function isPhaseIndex(id: PageId): boolean {
  return id.startsWith(PHASE_INDEX);
}

/** The number of distinct pages: a page in six languages counts once. */
export function pageCount(playbook: Playbook): number {
  return allIds(playbook).size;
}
