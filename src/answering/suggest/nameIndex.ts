import type { Locale } from '../../playbook/locale';
import type { Page, PageId, TaskId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import { inlineText } from '../../playbook/text';
import { tokensOfText } from '../text/tokens';

/** What may be meant by half a name. */
export type Suggestion = { kind: 'page'; page: PageId } | { kind: 'task'; task: TaskId };

type Named = { suggestion: Suggestion; tokens: readonly string[] };

/** The names of pages and tasks as one reader sees them: in the own language, else in the one that stands in for it. */
export type NameIndex = { pages: readonly Named[]; tasks: readonly Named[] };

export function indexNames(playbook: Playbook, locale: Locale): NameIndex {
  const ids = new Set([...playbook.pages.values()].flatMap((own) => [...own.keys()]));
  const pages = [...ids].flatMap((id): Page[] => {
    const found = findPage(playbook, id, locale);
    return found ? [found.page] : [];
  });
  const tasks = new Map<TaskId, Named>();
  for (const { id, name } of pages.flatMap((page) => page.tasks)) {
    if (tasks.has(id)) continue;
    const tokens = tokensOfText(inlineText(name));
    tasks.set(id, { suggestion: { kind: 'task', task: id }, tokens });
  }
  return {
    pages: pages.map(({ id, title }) => ({
      suggestion: { kind: 'page', page: id },
      tokens: tokensOfText(title),
    })),
    tasks: [...tasks.values()],
  };
}

/** The names in which every word of `typed` begins a word; those of which most has been typed come first. */
export function startingWith(names: readonly Named[], typed: readonly string[]): Suggestion[] {
  return names
    .filter((name) => beginIn(name, typed))
    .sort((a, b) => a.tokens.length - b.tokens.length)
    .map(({ suggestion }) => suggestion);
}

/** The tasks whose number begins with `digits` and whose name has words that begin so, in the order of the numbers. */
export function numberedLike(
  names: readonly Named[],
  digits: string,
  typed: readonly string[],
): Suggestion[] {
  return names
    .flatMap((name) =>
      name.suggestion.kind === 'task' && name.suggestion.task.startsWith(digits) && beginIn(name, typed)
        ? [name.suggestion]
        : [],
    )
    .sort((a, b) => Number(a.task) - Number(b.task));
}

function beginIn({ tokens }: Named, typed: readonly string[]): boolean {
  return typed.every((word) => tokens.some((token) => token.startsWith(word)));
}
