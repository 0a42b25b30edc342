import type { Page, Requirement } from '../../playbook/page';
import type { Board, ItemId, TaskDefinition } from '../board/board';
import { definitionsOf, inScope } from '../board/definitions';
import { digest } from '../board/keys';

/** How the playbook differs from a board. `fingerprint` names exactly this difference, for `keep`. */
export type BoardDiff = {
  added: TaskDefinition[];
  removed: ItemId[];
  changed: { item: ItemId; from: Requirement; to: Requirement }[];
  fingerprint: string;
};

/**
 * What the playbook now says otherwise than the board, or undefined when that is nothing, or has been kept as it is.
 * @param page the board's page in the board's language; undefined when the playbook has it no longer
 */
export function diffOf(board: Board, page: Page | undefined): BoardDiff | undefined {
  const definitions = page ? definitionsOf(page) : [];
  const tasks = new Map(board.tasks.map((task) => [task.item, task]));
  const current = new Set(definitions.map(({ item }) => item));
  const added = definitions.filter(
    (definition) => !tasks.has(definition.item) && inScope(board.scope, definition),
  );
  const removed = board.tasks.filter((task) => !task.gone && !current.has(task.item)).map(({ item }) => item);
  const changed = definitions.flatMap(({ item, requirement: to }) => {
    const from = tasks.get(item)?.requirement ?? to;
    return from === to ? [] : [{ item, from, to }];
  });
  if (added.length + removed.length + changed.length === 0) return undefined;
  const fingerprint = digest(JSON.stringify([added.map(({ item }) => item), removed, changed]));
  return board.kept === fingerprint ? undefined : { added, removed, changed, fingerprint };
}

/** The tasks for the action `adopt`: those of the board as they are now on its page, and those that are new. */
export function adoptionOf(board: Board, page: Page | undefined): TaskDefinition[] {
  const known = new Set(board.tasks.map(({ item }) => item));
  return (page ? definitionsOf(page) : []).filter(
    (definition) => known.has(definition.item) || inScope(board.scope, definition),
  );
}
