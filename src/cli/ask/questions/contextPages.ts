import { posix } from 'node:path';
import { editsBetween } from '../../../content/text/edits';
import { pageIdOf } from '../../../content/text/pageId';
import type { PageId } from '../../../playbook/page';
import type { Playbook } from '../../../playbook/playbook';
import type { AskedQuestion } from './readQuestions';

const MOST_NEAREST = 3;
/** Names are compared up to this length, because the time grows with its square. */
const LONGEST_NAME = 150;

/**
 * The questions with the page of the conversation as an id: it may have been given as one, or as the name of the page's
 * file in any language. A question with a name that no page has stands alone; `wrong` tells each of them, with the ids
 * nearest to it. `said` is where a name was given.
 */
export function withContextPages<Q extends AskedQuestion>(
  questions: readonly Q[],
  playbook: Playbook,
  said: (question: Q) => string,
): { questions: Q[]; wrong: string[] } {
  if (questions.every(({ page }) => page === null)) return { questions: [...questions], wrong: [] };
  const ids = idsByName(playbook);
  const wrong: string[] = [];
  const meant = questions.map((question): Q => {
    if (question.page === null) return question;
    const name = fileName(question.page);
    const page = ids.get(name) ?? ids.get(pageIdOf(name));
    if (page === undefined) wrong.push(`${said(question)} is "${question.page}", ${nearest(name, ids)}`);
    return { ...question, page: page ?? null };
  });
  return { questions: meant, wrong };
}

/** By id, by the name of each file without its extension, and by what of that would be the id. */
function idsByName({ pages }: Playbook): ReadonlyMap<string, PageId> {
  const all = [...pages.values()].flatMap((own) => [...own.values()]);
  return new Map([
    ...all.map(({ id, file }) => [pageIdOf(file), id] as const),
    ...all.map(({ id, file }) => [fileName(file), id] as const),
    ...all.map(({ id }) => [id, id] as const),
  ]);
}

function fileName(path: string): string {
  const name = posix.basename(path).toLowerCase();
  return name.endsWith('.md') ? name.slice(0, -'.md'.length) : name;
}

/** What to write instead: the ids that have most words in common with `name`, then those that are spelled alike. */
function nearest(name: string, ids: ReadonlyMap<string, PageId>): string {
  const wanted = pageIdOf(name).slice(0, LONGEST_NAME);
  const words = new Set(wanted.split('-'));
  const sharedWith = (id: PageId) => id.split('-').filter((word) => words.has(word)).length;
  const near = [...new Set(ids.values())]
    .map((id) => ({ id, shared: sharedWith(id), edits: editsBetween(wanted, id.slice(0, LONGEST_NAME)) }))
    .sort((a, b) => b.shared - a.shared || a.edits - b.edits || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NEAREST);
  return `which is no page; the nearest are ${near.map(({ id }) => id).join(', ')}`;
}
