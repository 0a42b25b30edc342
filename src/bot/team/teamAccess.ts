import type { Place } from '../../boards/board/board';
import { placeKey } from '../../boards/board/keys';
import type { Texts } from '../../i18n/texts';
import type { Locale } from '../../playbook/locale';
import type { QuestionId, TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';
import { countedMembership } from '../directory/countedMembership';
import type { Directory } from '../directory/directory';
import { placeName } from '../directory/placeName';
import type { TurnInput } from '../turn/turnInput';
import { TeamTurnProblem } from './teamTurn';

/** Who may do what with which question. Knowing its id gives no right. */
export type TeamAccess = {
  /**
   * The question, for a member of its channel as the roster says; guests only read there.
   * @throws TeamTurnProblem `question-gone`, also for a stranger who presses somewhere else; `not-member`;
   * `member-unknown` when nobody can say
   */
  toAnswer(input: TurnInput, id: QuestionId): Promise<TeamQuestion>;
  /** @throws TeamTurnProblem `question-gone` unless this person has asked it */
  ofAsker(input: TurnInput, id: QuestionId): Promise<TeamQuestion>;
  placeName(place: Place, locale: Locale): Promise<string>;
};

export function createTeamAccess(
  questions: TeamQuestions,
  { homes, roster }: Pick<Directory, 'homes' | 'roster'>,
  texts: Texts,
): TeamAccess {
  const access: TeamAccess = {
    async toAnswer(input, id) {
      const question = await questions.load(id);
      if (!question) throw new TeamTurnProblem({ code: 'question-gone' });
      const { person, where, trace } = input.turn;
      const { place } = question;
      const isHere = placeKey(where.place) === placeKey(place);
      if (place.kind === 'personal') {
        if (isHere) return question;
        throw new TeamTurnProblem({ code: 'question-gone' });
      }
      const inRoster = await roster.membership(place, person.id, [trace]);
      const membership = countedMembership(inRoster, { client: where.client, wroteThere: isHere });
      if (membership === 'member') return question;
      if (!isHere && membership === 'stranger') throw new TeamTurnProblem({ code: 'question-gone' });
      const name = await access.placeName(place, input.locale);
      const code = membership === 'unknown' ? 'member-unknown' : 'not-member';
      throw new TeamTurnProblem({ code, place: name });
    },
    async ofAsker(input, id) {
      const question = await questions.load(id);
      if (question?.asker.id !== input.turn.person.id) throw new TeamTurnProblem({ code: 'question-gone' });
      return question;
    },
    placeName: async (place, locale) => placeName(place, await homes.of(place), texts.in(locale)),
  };
  return access;
}
