import type { Actor } from '../../src/boards/board/actor';
import type { Board, Place } from '../../src/boards/board/board';
import type { Refused } from '../../src/boards/board/refusal';
import type { Action } from '../../src/boards/commands/rules';
import { apply } from '../../src/boards/history/apply';
import { createBoard, type NewBoard } from '../../src/boards/history/create';
import { newStoredBoard, type StoredBoard } from '../../src/boards/history/storedBoard';
import type { Page } from '../../src/playbook/page';
import { pageOf } from './page';

export const NOON = Date.UTC(2026, 2, 10, 12);

export const CHANNEL: Place = {
  kind: 'channel',
  conversation: '19:kick-off@thread.tacv2',
  team: 'team',
  channel: '19:kick-off@thread.tacv2',
  tenant: 'tenant',
  serviceUrl: 'https://example.org/',
};

/** Posts the boards of these tests. */
export const ANNA = member('anna');
export const BEN = member('ben');
export const CARA = member('cara');
export const GUEST: Actor = { id: 'guest', name: 'Guest', role: 'guest', isManager: false };
export const MANAGER: Actor = { ...member('manager'), isManager: true };

export function member(id: string): Actor {
  return { id, name: id.toUpperCase(), role: 'member', isManager: false };
}

/** What is different from what Anna asks for. */
export type Wishes = Partial<NewBoard> & { page?: Page };

/** What Anna asks for: two steps, tasks 1 to 3 mandatory and 4 optional. */
export function wanted(changes: Wishes = {}): NewBoard & { page: Page } {
  return {
    operation: 'post',
    poster: ANNA,
    place: CHANNEL,
    title: 'Kick-off Contoso',
    locale: 'en',
    page: pageOf([
      [{ id: '1' }, { id: '2', role: 'fe' }],
      [{ id: '3' }, { id: '4', requirement: 'optional', services: ['teams'] }],
    ]),
    scope: { kind: 'filter', requirement: null, roles: [], services: [] },
    due: null,
    timeZone: 'Europe/Berlin',
    reminders: { mode: 'channel', hour: 9 },
    ...changes,
  };
}

/** A new board, at noon of 10 March 2026 in UTC. */
export function newBoard(changes: Wishes = {}): StoredBoard {
  const result = createBoard(wanted(changes), NOON);
  if (result.kind === 'refused') throw new Error(`no board: ${result.refusal.code}`);
  return newStoredBoard(result.board);
}

/**
 * The board after the actions, one minute after the other; throws when one of them is refused. A due date that is past
 * was set on that day.
 */
export function boardAfter(stored: StoredBoard, ...actions: [Actor, Action][]): StoredBoard {
  return actions.reduce((current, [actor, action]) => {
    const isPast = action.kind === 'set-due' && action.due !== null && action.due < '2026-03-10';
    const result = isPast
      ? act(current, actor, action, Date.parse(`${action.due}T09:00Z`))
      : act(current, actor, action);
    if (result.kind === 'refused') throw new Error(`${action.kind} refused: ${result.refusal.code}`);
    return result.stored;
  }, stored);
}

/** One action with an operation key of its own. */
export function act(stored: StoredBoard, actor: Actor, action: Action, now?: number) {
  const count = stored.operations.length + 1;
  const command = { operation: `operation ${count}`, actor, action };
  return apply(stored, command, now ?? NOON + count * 60_000);
}

/** The code of a refusal, else what has become of the action. */
export function outcome(result: { kind: string } | Refused): string {
  return 'refusal' in result ? result.refusal.code : result.kind;
}

export function taskOf(board: Board, item: string) {
  const task = board.tasks.find((candidate) => candidate.item === item);
  if (!task) throw new Error(`no task ${item} on this board`);
  return task;
}
