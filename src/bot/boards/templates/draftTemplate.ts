import type { IsoDate } from '../../../boards/board/date';
import type { NewBoard } from '../../../boards/history/create';
import { startedOn } from '../../../boards/templates/blueprint';
import { goneOf } from '../../../boards/templates/gone';
import type { BoardDraft } from '../../../cards/actions/board/boardDraft';
import type { BoardCards } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import type { VisibleTemplates } from './visibleTemplates';

/** What a template adds to a board. `notices`: which template it is, and what of it the playbook no longer has. */
export type FromTemplate = Required<Pick<NewBoard, 'own' | 'dates'>> & { notices: string[] };

const NOTHING: FromTemplate = { own: [], dates: [], notices: [] };

/** Looks up what the template of a draft adds to a board that starts on this day. */
export function createDraftTemplate(visible: VisibleTemplates, cards: BoardCards) {
  /** @throws BoardTurnProblem if the template was deleted meanwhile */
  return async (turn: BoardTurn, draft: BoardDraft, start: IsoDate): Promise<FromTemplate> => {
    if (draft.template === '') return NOTHING;
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
