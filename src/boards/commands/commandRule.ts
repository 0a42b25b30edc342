import { z } from 'zod';
import type { Actor } from '../board/actor';
import type { Board, BoardTask, ItemId, Person } from '../board/board';
import { type Left, type Refused, refused } from '../board/refusal';

/**
 * `already`: the board already has the requested state. `accepted`: `action` is what the history stores; `left` are the
 * tasks for which it does not count.
 */
export type Decision<Action> =
  | { kind: 'accepted'; action: Action; left?: readonly Left[] }
  | { kind: 'already' }
  | Refused;

/** An accepted action with its author and time in epoch milliseconds. */
export type Done<Action> = { action: Action; by: Person; at: number };

/** The rule for one kind of action. */
export type CommandRule<Action> = {
  who: 'anybody' | 'members' | 'managers';
  /** The board states in which the action is allowed. */
  on: readonly Board['state'][];
  /** Whether it adds text that people typed; refused on a full board. */
  addsText: boolean;
  /**
   * Decides about the action without applying it. The rights of the actor have already been checked. `now` is in epoch
   * milliseconds.
   */
  decide(board: Board, actor: Actor, action: Action, now: number): Decision<Action>;
  /** The board after the action. Call it only for an action that was accepted on exactly this board. */
  evolve(board: Board, done: Done<Action>): Board;
};

/** The schema of an action: its kind and its parameters. Used both for commands and for the history. */
export const actionOf = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
export const taskAction = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), item: z.string() });

type TaskRule<Action> = Pick<CommandRule<Action>, 'who' | 'addsText'> & {
  decide(task: BoardTask, actor: Actor, action: Action, board: Board): Decision<Action>;
  /** The changed fields of the task. */
  evolve(done: Done<Action>): Partial<BoardTask>;
};

/** A rule about one task of an open board. */
export function taskRule<Action extends { item: ItemId }>(rule: TaskRule<Action>): CommandRule<Action> {
  return {
    who: rule.who,
    on: ['open'],
    addsText: rule.addsText,
    decide: (board, actor, action) =>
      onTask(board, action.item, (task) => rule.decide(task, actor, action, board)),
    evolve: (board, done) => changeTask(board, done.action.item, done, rule.evolve(done)),
  };
}

export function onTask<Action>(
  board: Board,
  item: ItemId,
  decide: (task: BoardTask) => Decision<Action>,
): Decision<Action> {
  const task = board.tasks.find((candidate) => candidate.item === item);
  return task ? decide(task) : refused({ code: 'board_task_unknown', item });
}

export function changeTask(
  board: Board,
  item: ItemId,
  { by, at }: Done<unknown>,
  news: Partial<BoardTask>,
): Board {
  const tasks = board.tasks.map((task) =>
    task.item === item ? { ...task, ...news, touched: { by, at } } : task,
  );
  return { ...board, tasks };
}

export function unless<Action>(already: boolean, action: Action): Decision<Action> {
  return already ? { kind: 'already' } : { kind: 'accepted', action };
}
