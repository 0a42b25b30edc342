import type { Page } from '../../playbook/page';
import type { ItemId } from '../board/board';
import { definitionsOf } from '../board/definitions';
import type { Blueprint } from './blueprint';

/** What a template names and the playbook no longer has: its whole page, or single tasks of it. */
export type Gone = { kind: 'page' } | { kind: 'tasks'; items: readonly ItemId[] };

/** @param page the page of the template; undefined when the playbook no longer has it */
export function goneOf({ scope, dates }: Blueprint, page: Page | undefined): Gone | undefined {
  if (!page) return { kind: 'page' };
  const known = new Set(definitionsOf(page).map(({ item }) => item));
  const named = [...(scope.kind === 'chosen' ? scope.items : []), ...dates.map(({ item }) => item)];
  const items = [...new Set(named)].filter((item) => !known.has(item));
  return items.length > 0 ? { kind: 'tasks', items } : undefined;
}
