import type { BoardAction } from '../../cards/boardAction';
import type { BoardCards, BoardProblem } from '../../cards/boardCards';
import type { Access } from './access';
import { type BoardReply, type BoardTurn, BoardTurnProblem } from './boardTurn';
import type { ChangeTurns } from './changeTurns';
import type { DraftTurns } from './draftTurns';
import type { ExportTurns } from './exportTurns';
import type { LookTurns } from './lookTurns';

/** What somebody types that is about boards. `process` is what was named, maybe nothing. */
export type BoardCommand =
  | { kind: 'post-board'; process: string }
  | { kind: 'my-tasks' }
  | { kind: 'boards' };

/** Everything that a person says or presses about boards. */
export type BoardTurns = {
  command(turn: BoardTurn, command: BoardCommand): Promise<BoardReply>;
  act(turn: BoardTurn, action: BoardAction): Promise<BoardReply>;
};

export type BoardTurnParts = {
  access: Access;
  cards: BoardCards;
  drafts: DraftTurns;
  look: LookTurns;
  changes: ChangeTurns;
  exports: ExportTurns;
};

export function createBoardTurns(parts: BoardTurnParts): BoardTurns {
  const { access, cards, drafts, look, changes, exports } = parts;

  const problem = (turn: BoardTurn, what: BoardProblem): BoardReply => {
    const { locale } = turn.hearing;
    return { card: cards.problem(what, { locale }), toast: cards.problemText(what, locale) };
  };

  const safely = async (turn: BoardTurn, reply: () => Promise<BoardReply>): Promise<BoardReply> => {
    try {
      return await reply();
    } catch (error) {
      if (error instanceof BoardTurnProblem) return problem(turn, error.problem);
      throw error;
    }
  };

  const run = async (turn: BoardTurn, action: BoardAction): Promise<BoardReply> => {
    switch (action.verb) {
      case 'board-new':
        return drafts.open(turn, action.page, action.filter);
      case 'board-draft':
        return drafts.step(turn, action.step, action.draft);
      case 'board-discard':
        return shown(cards.discarded(await access.readerAt(turn, turn.where.place)));
      case 'board-show':
        return shown(await look.show(turn, action.board, action.seen));
      case 'board-roles':
        return shown(await look.roles(turn, action.board, action.seen));
      case 'board-task': {
        const entry = await access.enter(turn, action.board);
        return shown(await look.task(turn, entry, action.item, action.ask, action.seen));
      }
      case 'board-menu': {
        const entry = await access.enter(turn, action.board);
        return shown(look.menu(turn, entry, action.ask, action.seen));
      }
      case 'board-history':
        return shown(await look.history(turn, action.board, action.part, action.seen));
      case 'board-differences':
        return shown(look.differences(turn, await access.enter(turn, action.board), action.seen));
      case 'board-export':
        return exports.export(turn, action.board, action.format);
      case 'board-mine':
        return shown(await look.mine(turn, action.part));
      case 'board-list':
        return shown(await look.list(turn, action.part));
      case 'board-change':
        return changes.change(turn, action);
    }
  };

  return {
    act: (turn, action) => safely(turn, () => run(turn, action)),
    command: (turn, command) =>
      safely(turn, async () => {
        switch (command.kind) {
          case 'post-board':
            return drafts.named(turn, command.process);
          case 'my-tasks':
            return shown(await look.mine(turn, 0));
          case 'boards':
            return shown(await look.list(turn, 0));
        }
      }),
  };
}

function shown(card: BoardReply['card']): BoardReply {
  return { card, toast: null };
}
