import { z } from 'zod';
import type { Actor } from '../board/actor';
import type { Board, BoardTask, ItemId, Person } from '../board/board';
import { type Refused, refused } from '../board/refusal';

/** `already`: the board is as the action would make it. `accepted` has the action as the history keeps it. */
export type Decision<Action> = { kind: 'accepted'; action: Action } | { kind: 'already' } | Refused;

/** An accepted action: who did it, and when in epoch milliseconds. */
export type Done<Action> = { action: Action; by: Person; at: number };

/** Everything that a board knows of one kind of action. */
export type CommandRule<Action> = {
  who: 'anybody' | 'members' | 'managers';
  /** In which states of the board it is allowed. */
  on: readonly Board['state'][];
  /** Whether it adds text that people typed, for which a full board has no room. */
  addsText: boolean;
  /** What becomes of the action, without carrying it out. Whoever comes here has the right to. */
  decide(board: Board, actor: Actor, action: Action): Decision<Action>;
  /** The board after the action, which was accepted for exactly this board. */
  evolve(board: Board, done: Done<Action>): Board;
};

/** The action of a rule: its kind, and what comes with it. It is what a command brings and what the history keeps. */
export const actionOf = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) });
export const taskAction = <Kind extends string>(kind: Kind) =>
  z.object({ kind: z.literal(kind), item: z.string() });

type TaskRule<Action> = Pick<CommandRule<Action>, 'who' | 'addsText'> & {
  decide(task: BoardTask, actor: Actor, action: Action, board: Board): Decision<Action>;
  /** What is new of the task. */
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
