import type { Board, BoardTask, ItemId, TaskDefinition } from './board';
import type { BoardEvent } from './command';
import { MAX_OPTED_OUT } from './limits';

/** The board after an event, which has been accepted for exactly this board. */
export function evolve(board: Board, event: BoardEvent): Board {
  return { ...changed(board, event), change: event.change, changedAt: event.at };
}

/** The board after all of the events, in their order. */
export function replay(board: Board, events: readonly BoardEvent[]): Board {
  return events.reduce(evolve, board);
}

/**
 * The tasks of a board with what the playbook now says of them. What people did to a task stays; one that the playbook
 * has no longer stays only when it is done or skipped.
 */
export function adopted(tasks: readonly BoardTask[], definitions: readonly TaskDefinition[]): BoardTask[] {
  const known = new Map(tasks.map((task) => [task.item, task]));
  const current = definitions.map((definition) => {
    const task = known.get(definition.item) ?? untouched(definition);
    known.delete(definition.item);
    return { ...task, ...definition, gone: false };
  });
  const gone = [...known.values()].filter((task) => task.state.kind !== 'todo');
  return [...current, ...gone.map((task) => ({ ...task, gone: true }))];
}

/** A task that nobody has done anything to. */
export function untouched(definition: TaskDefinition): BoardTask {
  return {
    ...definition,
    state: { kind: 'todo' },
    claimedBy: null,
    assignedTo: null,
    due: null,
    note: null,
    touched: null,
    gone: false,
  };
}

function changed(board: Board, { action, by, at }: BoardEvent): Board {
  const change = (item: ItemId, news: Partial<BoardTask>): Board => ({
    ...board,
    tasks: board.tasks.map((task) => (task.item === item ? { ...task, ...news, touched: { by, at } } : task)),
  });
  const remind = (news: Partial<Board['reminders']>): Board => ({
    ...board,
    reminders: { ...board.reminders, ...news },
  });
  switch (action.kind) {
    case 'tick':
      return change(action.item, { state: { kind: 'done', by, at } });
    case 'untick':
      return change(action.item, { state: { kind: 'todo' } });
    case 'skip':
      return change(action.item, { state: { kind: 'skipped', by, at, reason: action.reason } });
    case 'claim':
      return change(action.item, { claimedBy: by });
    case 'release':
      return change(action.item, { claimedBy: null });
    case 'note':
      return change(action.item, { note: action.text === '' ? null : { text: action.text, by, at } });
    case 'assign':
      return change(action.item, { assignedTo: action.to });
    case 'set-due':
      return action.item === null ? { ...board, due: action.due } : change(action.item, { due: action.due });
    case 'close':
      return { ...board, state: 'closed' };
    case 'reopen':
      return { ...board, state: 'open' };
    case 'withdraw':
      return { ...board, state: 'withdrawn' };
    case 'rename':
      return { ...board, title: action.title };
    case 'adopt':
      return { ...board, tasks: adopted(board.tasks, action.tasks), kept: null };
    case 'keep':
      return { ...board, kept: action.fingerprint };
    case 'set-reminders':
      return remind({ mode: action.mode, hour: action.hour });
    case 'opt-out':
      return remind({ optedOut: [...board.reminders.optedOut, by.id].slice(-MAX_OPTED_OUT) });
    case 'opt-in':
      return remind({ optedOut: board.reminders.optedOut.filter((id) => id !== by.id) });
  }
}
