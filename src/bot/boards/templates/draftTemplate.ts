import type { Board, BoardId } from '../../../boards/board/board';
import type { IsoDate } from '../../../boards/board/date';
import type { NewBoard } from '../../../boards/history/create';
import type { BoardService } from '../../../boards/keeping/service';
import { addedTo, startedOn, wordsOfAdded } from '../../../boards/templates/blueprint';
import { goneOf } from '../../../boards/templates/gone';
import type { BoardDraft } from '../../../cards/actions/board/boardDraft';
import type { BoardCards } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import type { VisibleTemplates } from './visibleTemplates';

/**
 * What a template, or the board in whose place another one is posted, adds to it. `notices`: which template it is, and
 * what of it the playbook no longer has.
 */
export type FromTemplate = Required<Pick<NewBoard, 'own' | 'dates'>> &
  Partial<Pick<NewBoard, 'reminders'>> & { notices: string[] };

const NOTHING: FromTemplate = { own: [], dates: [], notices: [] };

/** Looks up what the template of a draft, or the board before it, adds to a board that starts on this day. */
export function createDraftTemplate(visible: VisibleTemplates, service: BoardService, cards: BoardCards) {
  /** What the form does not show of a board that could not be posted, or not be changed, where it was meant to be. */
  const fromBoard = async ({ input }: BoardTurn, id: BoardId): Promise<FromTemplate> => {
    const board = (await service.loadReadable(id))?.board;
    if (board?.poster.id !== input.turn.person.id) return NOTHING;
    const { mode, hour, about } = board.reminders;
    return { ...keptOf(board), reminders: { mode, hour, about }, notices: [] };
  };

  /** @throws BoardTurnProblem if the template was deleted meanwhile */
  return async (turn: BoardTurn, draft: BoardDraft, start: IsoDate): Promise<FromTemplate> => {
    if (draft.template === '') return draft.instead === '' ? NOTHING : fromBoard(turn, draft.instead);
    const known = await visible.find(turn, draft.template);
    if (!known) throw new BoardTurnProblem({ kind: 'template-gone' });
    const { name, blueprint } = known.template;
    const { playbook } = turn.input.knowledge;
    const gone = goneOf(blueprint, findPage(playbook, blueprint.page, blueprint.locale)?.page);
    const { own, dates } = startedOn(blueprint, start);
    const notices = [turn.phrases.t('board.template.from', { name })];
    return {
      own,
      dates,
      notices: gone ? [...notices, cards.goneText(gone, turn.input.locale)] : notices,
    };
  };
}

/** The added tasks and the dates of single tasks. Whom they were assigned to may not be where the next board is. */
function keptOf({ tasks }: Board): Pick<FromTemplate, 'own' | 'dates'> {
  return {
    own: addedTo(tasks).map((task) => ({ ...wordsOfAdded(task), due: task.due, to: null })),
    dates: tasks.flatMap(({ item, own, due }) => (due === null || own !== null ? [] : [{ item, due }])),
  };
}
