import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { BoardDraft } from '../../../cards/actions/board/boardDraft';
import type { RolePick } from '../../../cards/actions/board/rolePeople';
import type { BoardCards } from '../../../cards/boardCards';
import { draftRoles } from '../../../cards/boards/posting/peopleLayout';
import type { Page } from '../../../playbook/page';
import type { Roster } from '../../directory/roster';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import { personTo } from '../access/personTo';

/** Who does the tasks of which role because a request says so, and the line that tells it or why it cannot be. */
export type PeopleAsked = { people: RolePick[]; notices: string[] };

/** Gives all roles of a draft to the one person that was mentioned for its tasks; `to` is empty for nobody. */
export async function peopleAsked(
  turn: BoardTurn,
  draft: BoardDraft,
  page: Page,
  to: string,
  { roster, cards }: { roster: Roster; cards: BoardCards },
): Promise<PeopleAsked> {
  if (to === '') return { people: [], notices: [] };
  const { phrases, input, where } = turn;
  try {
    const { id, name } = await personTo(roster, where.place, to, [input.turn.trace]);
    const who = clipped(name, TEXT_LIMITS.name);
    const roles = draftRoles(draft, page);
    if (roles.length === 0) return { people: [], notices: [phrases.t('board.form.people-none', { who })] };
    const labels = phrases.list(roles.map(({ label }) => clipped(label, TEXT_LIMITS.name)));
    return {
      people: roles.map(({ key }) => ({ role: key, id })),
      notices: [phrases.t('board.form.people-taken', { who, roles: labels })],
    };
  } catch (error) {
    if (!(error instanceof BoardTurnProblem)) throw error;
    return { people: [], notices: [cards.problemText(error.problem, input.locale)] };
  }
}
