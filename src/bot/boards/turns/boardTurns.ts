import type { BoardId } from '../../../boards/board/board';
import { BoardUnreadableError } from '../../../boards/history/storedBoard';
import type { BoardAction } from '../../../cards/actions/board/boardAction';
import type { BoardSeen } from '../../../cards/actions/board/boardSeen';
import type { ListOrigin } from '../../../cards/actions/board/listPlace';
import { NO_FORM } from '../../../cards/actions/board/templatePress';
import type { BoardCards, BoardProblem } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import { findTask } from '../../../playbook/playbook';
import type { AboutBoard } from '../../commands/about/aboutText';
import type { BoardRequest } from '../../commands/request/boardRequest';
import {
  type BoardReply,
  type BoardTurn,
  BoardTurnProblem,
  BoardTurnRefusal,
  shown,
} from '../access/boardTurn';
import { formOf, isOutdatedForm } from '../asking/formOf';
import { withEntered } from '../asking/withEntered';
import type { DraftTurns } from '../drafts/draftTurns';
import type { AdoptMessages } from '../posting/adoptMessages';
import type { OwnLanguage } from '../views/ownLanguage';
import type { ReaderView } from '../views/readerView';
import type { ChangeTurns } from './changeTurns';
import type { ExportTurns } from './exportTurns';
import type { ListTurns } from './listTurns';
import type { TemplateTurns } from './templateTurns';
import type { TroubleTurns } from './troubleTurns';
import type { ViewTurns } from './viewTurns';

/** A typed command about boards. */
export type BoardCommand =
  | ({ kind: 'post-board' } & BoardRequest)
  | { kind: 'post-template'; name: string }
  | { kind: 'templates' }
  | { kind: 'my-tasks' }
  | { kind: 'boards' }
  | { kind: 'my-messages' }
  | { kind: 'undo' };

/** No board has what the text is about: the playbook answers, and is told to say this above. */
export type ForPlaybook = { notices: readonly string[] };

/** Handles everything that a person types or presses about boards. */
export type BoardTurns = {
  command(turn: BoardTurn, command: BoardCommand): Promise<BoardReply>;
  /** Says where that is done and seen about which somebody wrote. */
  about(turn: BoardTurn, said: AboutBoard): Promise<BoardReply | ForPlaybook>;
  act(turn: BoardTurn, action: BoardAction): Promise<BoardReply>;
};

export type BoardTurnParts = {
  cards: BoardCards;
  drafts: DraftTurns;
  view: ViewTurns;
  lists: ListTurns;
  changes: ChangeTurns;
  exports: ExportTurns;
  trouble: TroubleTurns;
  templates: TemplateTurns;
  ownLanguage: OwnLanguage;
  adopt: AdoptMessages;
};

export function createBoardTurns(parts: BoardTurnParts): BoardTurns {
  const { cards, drafts, view, lists, changes, exports, trouble, templates, ownLanguage, adopt } = parts;

  /** What to answer when a turn ended early; undefined if it failed. */
  const ended = (
    { input: { locale } }: BoardTurn,
    error: unknown,
  ): (BoardReply & { toast: string }) | undefined => {
    const problem = (what: BoardProblem) => ({
      card: cards.problem(what, { locale }),
      toast: cards.problemText(what, locale),
    });
    if (error instanceof BoardTurnProblem) return problem(error.problem);
    if (error instanceof BoardUnreadableError) return problem({ kind: 'board-unreadable' });
    if (!(error instanceof BoardTurnRefusal)) return undefined;
    const { refusal, text } = error;
    return { card: cards.refusal(refusal, { locale }), toast: text ?? cards.refusalText(refusal, locale) };
  };

  const safely = async <T>(turn: BoardTurn, reply: () => Promise<T>): Promise<T | BoardReply> => {
    try {
      return await reply();
    } catch (error) {
      const early = ended(turn, error);
      if (early) return early;
      throw error;
    }
  };

  /** The form that an action came from, with what was entered and why that was refused. */
  const again = async (turn: BoardTurn, action: BoardAction, why: string): Promise<Card | undefined> => {
    const form = formOf(action);
    if (!form) return undefined;
    const { input } = turn;
    const told = { ...turn, input: { ...input, notices: [...input.notices, why] } };
    try {
      const card = await view.open(told, form.board, form.view);
      // This view has what was picked on all its parts.
      return form.view.page.kind === 'several' ? card : withEntered(card, input.turn.data);
    } catch (error) {
      // There is nothing more to enter.
      if (ended(turn, error)) return undefined;
      throw error;
    }
  };

  const opened = async (
    turn: BoardTurn,
    { board, seen }: { board: BoardId; seen: BoardSeen },
    page: ReaderView['page'],
  ): Promise<BoardReply> => shown(await view.open(turn, board, { page, seen }));

  const run = async (turn: BoardTurn, action: BoardAction): Promise<BoardReply> => {
    switch (action.verb) {
      case 'board-new':
        return drafts.open(turn, action.page, action.filter, action);
      case 'board-draft':
        return drafts.step(turn, action.step, action.draft);
      case 'board-discard':
        return drafts.discard(turn, action);
      case 'board-show':
        return opened(turn, action, { kind: 'board' });
      case 'board-roles':
        return opened(turn, action, { kind: 'roles' });
      case 'board-task':
        return opened(turn, action, { kind: 'task', item: action.item, ask: action.ask });
      case 'board-menu':
        return opened(turn, action, { kind: 'menu', ask: action.ask });
      case 'board-several': {
        const { part, items, picked, to, due, tick } = action;
        return opened(turn, action, { kind: 'several', part, picked: [...picked, ...items], to, due, tick });
      }
      case 'board-history':
        return opened(turn, action, { kind: 'history', part: action.part });
      case 'board-differences':
        return opened(turn, action, { kind: 'differences', part: action.part });
      case 'board-export':
        return exports.export(turn, action.board, action.format);
      case 'board-retry':
        return trouble.retry(turn, action.board);
      case 'board-elsewhere':
        return trouble.elsewhere(turn, action.board);
      case 'board-templates':
        return templates.list(turn, action.part, action);
      case 'board-template':
        return templates.open(turn, action.template, action.ask, action);
      case 'board-template-use':
        return templates.use(turn, action.template, action);
      case 'board-template-rename':
        return templates.rename(turn, action.template, action.title, action);
      case 'board-template-delete':
        return templates.remove(turn, action.template, action);
      case 'board-template-save':
        return templates.save(turn, action);
      case 'board-mine':
        return shown(await lists.mine(turn, action.part, originOf(action)));
      case 'board-list':
        return shown(await lists.boards(turn, action.part, originOf(action)));
      case 'board-language': {
        await ownLanguage.choose(turn.input.turn.person.id, action.always);
        const seen = { ...action.seen, own: action.always };
        return opened(turn, { ...action, seen }, { kind: 'board' });
      }
      case 'board-change':
        return changes.change(turn, action);
    }
  };

  return {
    about: (turn, { task }) =>
      safely(turn, async () => {
        if (task === null) return shown(await lists.toChange(turn));
        const card = await lists.withTask(turn, task);
        if (card) return shown(card);
        const { input, phrases } = turn;
        const isKnown = findTask(input.knowledge.playbook, task, input.locale).length > 0;
        return { notices: isKnown ? [phrases.t('board.about.none', { task })] : [] };
      }),
    async act(turn, action) {
      try {
        const reply = await run(turn, action);
        // Afterwards, because only then it is known that this person may see the board.
        if ('board' in action && turn.postedCard !== null)
          await adopt(action.board, { where: turn.where, trace: turn.input.turn.trace }, turn.postedCard);
        return reply;
      } catch (error) {
        const early = ended(turn, error);
        if (!early) throw error;
        // Elsewhere the form stays below a toast, unless it has to be another one.
        const isNew = error instanceof BoardTurnRefusal && isOutdatedForm(error.refusal);
        const { inDialog } = turn.input.turn;
        const form = inDialog || isNew ? await again(turn, action, early.toast) : undefined;
        if (!form) return early;
        return inDialog ? { ...early, again: form } : shown(form);
      }
    },
    command: (turn, command) =>
      safely(turn, async () => {
        switch (command.kind) {
          case 'post-board':
            return drafts.named(turn, command);
          case 'post-template':
            return templates.named(turn, command.name);
          case 'templates':
            return templates.list(turn, 0, NO_FORM);
          case 'my-tasks':
            return shown(await lists.mine(turn, 0, null));
          case 'boards':
            return shown(await lists.boards(turn, 0, null));
          case 'my-messages':
            return shown(await lists.messages(turn));
          case 'undo':
            return shown(await lists.toUndo(turn));
        }
      }),
  };
}

function originOf({ from, seen }: { from?: BoardId; seen: BoardSeen }): ListOrigin {
  return from === undefined ? null : { board: from, seen };
}
