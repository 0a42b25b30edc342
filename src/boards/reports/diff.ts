import type { Page, Requirement } from '../../playbook/page';
import type { Board, ItemId, TaskDefinition } from '../board/board';
import { definitionsOf, inScope } from '../board/definitions';
import { digest } from '../board/keys';

/** How the playbook differs from a board. `fingerprint` identifies exactly this difference, for the action `keep`. */
export type BoardDiff = {
  added: TaskDefinition[];
  removed: ItemId[];
  changed: { item: ItemId; from: Requirement; to: Requirement }[];
  fingerprint: string;
};

/**
 * The difference between the current playbook and the board; undefined when there is none or a manager chose to
 * ignore it.
 * @param page the board's page in the board's language; undefined when the playbook no longer has it
 */
export function diffOf(board: Board, page: Page | undefined): BoardDiff | undefined {
  const definitions = page ? definitionsOf(page) : [];
  const tasks = new Map(board.tasks.map((task) => [task.item, task]));
  const current = new Set(definitions.map(({ item }) => item));
  const added = definitions.filter(
    (definition) => !tasks.has(definition.item) && inScope(board.scope, definition),
  );
  const removed = board.tasks
    .filter((task) => !task.gone && task.own === null && !current.has(task.item))
    .map(({ item }) => item);
  const changed = definitions.flatMap(({ item, requirement: to }) => {
    const from = tasks.get(item)?.requirement ?? to;
    return from === to ? [] : [{ item, from, to }];
  });
  if (added.length + removed.length + changed.length === 0) return undefined;
  const fingerprint = digest(JSON.stringify([added.map(({ item }) => item), removed, changed]));
  return board.kept === fingerprint ? undefined : { added, removed, changed, fingerprint };
}

/** The tasks for the action `adopt`: the board's tasks as they now are on the page, and the new ones. */
export function adoptionOf(board: Board, page: Page | undefined): TaskDefinition[] {
  const known = new Set(board.tasks.map(({ item }) => item));
  return (page ? definitionsOf(page) : []).filter(
    (definition) => known.has(definition.item) || inScope(board.scope, definition),
  );
}
