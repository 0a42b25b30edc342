import type { Steps } from '../../playbook/inSlices';
import { linesOf } from '../../playbook/lines';
import type { Locale } from '../../playbook/locale';
import type { Page, PageId, Task, TaskId, Term } from '../../playbook/page';
import type { Block } from '../../playbook/text';
import { LITERALS } from '../language/literalsOfAll';
import type { NamedTerm } from '../stages/namedTerm';
import { readServices } from '../terms/splitTerms';

const WORDS = new Set(LITERALS.task.map((word) => word.toLowerCase()));
const LETTERS = /\p{L}+/gu;
/** Chinese and Japanese words have no space before and after them. */
const UNSPACED = [...WORDS].filter((word) => !/^[a-z]+$/.test(word));
/** A number that may be a task's, and what stands in parentheses right behind it. */
const NUMBER = /(?<![A-Za-z\d./-])(\d{2,9})(?![A-Za-z\d/-]|\.\d)(?: ?[(（]([^()（）]{1,80})[)）])?/g;

type Service = (term: NamedTerm) => Term | null;

/**
 * Gives each page without tasks of its own those that it names, in the words of the page's language or of the first
 * that has them. `service` is the service that a label is known for, else null.
 */
export function* addReferredTasks(pages: Map<Locale, Map<PageId, Page>>, service: Service): Steps<void> {
  const defined = new Map<Locale, Map<TaskId, Task>>();
  for (const [locale, own] of pages) {
    const tasks = new Map<TaskId, Task>();
    for (const page of own.values()) {
      for (const task of page.tasks) if (!tasks.has(task.id)) tasks.set(task.id, task);
      yield;
    }
    defined.set(locale, tasks);
  }
  for (const [locale, own] of pages) {
    const nearest = [defined.get(locale), ...defined.values()];
    const definition = (id: TaskId) => nearest.find((tasks) => tasks?.has(id))?.get(id);
    for (const page of own.values()) {
      const referred = referredTasks(page, definition, service);
      if (referred.length > 0) own.set(page.id, { ...page, referredTasks: referred });
      yield;
    }
  }
}

/**
 * The tasks that a page without tasks of its own names by their numbers, in its order, each once under a heading; a
 * number counts behind a word for "task" in the same line, and only if another page defines it. Services in
 * parentheses behind the number, "3278 (Outlook Mobile)", are what the page names the task for.
 */
function referredTasks(page: Page, definition: (id: TaskId) => Task | undefined, service: Service): Task[] {
  if (page.tasks.length > 0) return [];
  const found = new Map<string, Task>();
  for (const { heading, blocks, line } of partsOf(page)) {
    for (const { text, heading: nearest } of linesOf(blocks)) {
      const from = wordForTask(text);
      if (from === undefined) continue;
      const step = nearest ?? heading;
      for (const [, id = '', beside] of text.slice(from).matchAll(NUMBER)) {
        const task = definition(id);
        if (!task) continue;
        const named = beside === undefined ? [] : readServices(beside).map(service);
        const services = named.flatMap((term) => term ?? []);
        const whole = services.length > 0 && services.length === named.length;
        const key = JSON.stringify([step, id]);
        if (!found.has(key)) found.set(key, { ...task, step, line, ...(whole && { services }) });
      }
    }
  }
  return [...found.values()];
}

type Part = { heading: string | null; blocks: readonly Block[]; line: number };

/** In the order of the page. */
function partsOf({ intro, sections, steps }: Page): Part[] {
  const parts: Part[] = [...sections, ...steps];
  return [{ heading: null, blocks: intro, line: 1 }, ...parts.sort((a, b) => a.line - b.line)];
}

/** Where the first word for a task begins. */
function wordForTask(text: string): number | undefined {
  for (const { 0: run, index } of text.matchAll(LETTERS)) {
    const word = run.toLowerCase();
    if (WORDS.has(word)) return index;
    const at = UNSPACED.map((unspaced) => word.indexOf(unspaced)).find((place) => place >= 0);
    if (at !== undefined) return index + at;
  }
  return undefined;
}
