import type { Board } from '../../../boards/board/board';
import { firstRepeat } from '../../../boards/board/date';
import { todayOf } from '../../../boards/board/due';
import type { Action } from '../../../boards/commands/rules';
import type { Command } from '../../../boards/history/command';
import { BoardContendedError } from '../../../boards/keeping/boardWriter';
import type { BoardService, Executed } from '../../../boards/keeping/service';
import { adoptionOf } from '../../../boards/reports/diff';
import type { BoardAction } from '../../../cards/actions/board/boardAction';
import type { BoardChange } from '../../../cards/actions/board/boardChange';
import type { BoardCards, LastTick } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import { findPage, labelOf, type Playbook } from '../../../playbook/playbook';
import type { Turns } from '../../connector/connector';
import type { Roster } from '../../directory/roster';
import type { Access, Entry } from '../access/access';
import {
  type BoardReply,
  type BoardTurn,
  BoardTurnProblem,
  BoardTurnRefusal,
  shown,
} from '../access/boardTurn';
import { personTo } from '../access/personTo';
import type { PostingRights } from '../access/postingRights';
import type { Differences } from '../views/differences';
import type { NewestBoards } from '../views/newestBoards';
import type { ReaderView } from '../views/readerView';
import type { ListTurns } from './listTurns';
import { outcomeTexts } from './outcomeTexts';
import type { ViewTurns } from './viewTurns';

export type ChangeAction = Extract<BoardAction, { verb: 'board-change' }>;

export type ChangeTurns = { change(turn: BoardTurn, action: ChangeAction): Promise<BoardReply> };

export type ChangeParts = {
  service: BoardService;
  cards: BoardCards;
  access: Access;
  rights: PostingRights;
  roster: Roster;
  view: ViewTurns;
  lists: ListTurns;
  newest: NewestBoards;
  differences: Differences;
};

/**
 * "adopt" compares the board with the playbook, and "add-task" may name a role that only the board knows, so both need the
 * current board: another process may have changed the cached one.
 */
const NEED_CURRENT: readonly BoardChange['kind'][] = ['adopt', 'add-task'];

/** Changes to a board. The sender's identity comes from the channel, never from the card's data. */
export function createChangeTurns(parts: ChangeParts): ChangeTurns {
  const { service, cards, access, rights, roster, view, lists, newest, differences } = parts;

  const execute = async (
    { input }: BoardTurn,
    entry: Entry,
    { operation, base }: Pick<Command, 'operation' | 'base'>,
    action: Action,
  ): Promise<Executed> => {
    try {
      const command = { operation, actor: entry.reader.actor, action, ...(base && { base }) };
      return await service.execute(entry.stored.board.id, command, [input.turn.trace]);
    } catch (error) {
      if (error instanceof BoardContendedError) throw new BoardTurnProblem({ kind: 'board-busy' });
      throw error;
    }
  };

  /**
   * Turns a change into a command; for most changes they are the same. Returns `differs` if the playbook has changed
   * since the card was shown.
   */
  const actionFor = async (
    turn: BoardTurn,
    board: Board,
    change: BoardChange,
  ): Promise<Action | 'differs'> => {
    const turns = [turn.input.turn.trace];
    if (change.kind === 'assign') return { ...change, to: await personOn(board, change.to, turns) };
    if (change.kind === 'plan') return { ...change, to: await personOn(board, change.to, turns), items: [] };
    if (change.kind === 'several') {
      const { picked, ...rest } = change;
      const changed = { assigned: [], dated: [], ticked: [] };
      return {
        ...rest,
        items: [...picked, ...change.items],
        to: await personOn(board, change.to, turns),
        changed,
      };
    }
    if (change.kind === 'set-repeat') {
      const { kind, every, nextOn } = change;
      if (every === null || nextOn !== null) return { kind, every, next: every && nextOn };
      return { kind, every, ...firstRepeat(every, todayOf(board, turn.now)) };
    }
    if (change.kind === 'remove-task') return { ...change, title: '' };
    const { playbook } = turn.input.knowledge;
    if (change.kind === 'add-task') {
      const roleLabel = change.role === null ? null : roleNamed(playbook, board, change.role);
      return { ...change, role: roleLabel === null ? null : change.role, roleLabel };
    }
    if (change.kind !== 'adopt') return change;
    if (differences(board, playbook)?.fingerprint !== change.fingerprint) return 'differs';
    const page = findPage(playbook, board.page, board.locale)?.page;
    return { kind: 'adopt', tasks: adoptionOf(board, page) };
  };

  const personOn = async ({ place }: Board, id: string | null, turns: Turns) =>
    id === null ? null : personTo(roster, place, id, turns);

  const next = async (turn: BoardTurn, entry: Entry, action: ChangeAction): Promise<Card> => {
    const { change, seen } = action;
    const board: ReaderView = { page: { kind: 'board' }, seen };
    switch (action.next) {
      case 'board':
        return view.show(turn, entry, board);
      case 'task': {
        const item = 'item' in change ? change.item : null;
        const task: ReaderView | null =
          item === null ? null : { page: { kind: 'task', item, ask: null }, seen };
        return view.show(turn, entry, task ?? board);
      }
      case 'menu':
        return view.show(
          turn,
          entry,
          change.kind === 'withdraw' ? board : { page: { kind: 'menu', ask: null }, seen },
        );
      case 'mine': {
        const { part, from } = action.list ?? { part: 0, from: { board: entry.stored.board.id, seen } };
        return lists.mine(turn, part, from, lastTick(entry, change));
      }
    }
  };

  return {
    async change(turn, action) {
      const { board: id, change } = action;
      const load = () => service.load(id);
      const known = await (NEED_CURRENT.includes(change.kind) ? load() : newest.orLoaded(id, load));
      const entry = await access.enter(turn, known);
      // Each board of a series is posted in the name of whoever posted the first one.
      const notAllowed = repeats(change) ? await rights(turn, entry.stored.board.place) : undefined;
      if (notAllowed) throw new BoardTurnRefusal(notAllowed);
      const command = await actionFor(turn, entry.stored.board, change);
      if (command === 'differs') {
        const changed: ReaderView = { page: { kind: 'differences', part: 0 }, seen: action.seen };
        return shown(await view.show(turn, entry, changed));
      }
      const executed = await execute(turn, entry, action, command);
      switch (executed.kind) {
        case 'unknown':
          throw new BoardTurnProblem({ kind: 'board-unknown' });
        case 'refused': {
          const { refusal } = executed;
          if (refusal.code !== 'board_nothing_changed') throw new BoardTurnRefusal(refusal);
          const texts = cards.severalTexts(entry.stored.board, 0, refusal.left, entry.reader);
          throw new BoardTurnRefusal(refusal, texts.join(' '));
        }
        case 'changed':
        case 'unchanged': {
          const told = outcomeTexts(cards, turn, executed, change);
          const notices = [...turn.input.notices, ...told];
          const stored = await newest.after(executed.stored);
          // A dialog that has changed something closes, so this is all that the person would see.
          if (told.length > 0 && turn.input.turn.inDialog)
            return { card: await next(turn, entry, action), toast: told.join(' ') };
          const telling = { ...turn, input: { ...turn.input, notices } };
          return shown(await next(telling, { stored, reader: { ...entry.reader, notices } }, action));
        }
      }
    },
  };
}

/** What this press has ticked; null if it was another change, or somebody else has done it. */
function lastTick({ stored: { board }, reader }: Entry, change: BoardChange): LastTick {
  if (change.kind !== 'tick') return null;
  const task = board.tasks.find(({ item }) => item === change.item);
  if (task?.state.kind !== 'done' || task.state.by.id !== reader.actor.id || board.state !== 'open')
    return null;
  return { board, task, at: task.state.at };
}

function repeats(change: BoardChange): boolean {
  return change.kind === 'set-repeat' && change.every !== null;
}

/** The name of a role in the board's language; null if neither the playbook nor the board has it. */
function roleNamed({ roles }: Playbook, { tasks, locale }: Board, role: string): string | null {
  return labelOf(roles, role, locale) ?? tasks.find((task) => task.role === role)?.snapshot.role ?? null;
}
