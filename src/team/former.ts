import { FORMER_MEMBER } from '../boards/board/named';
import { isWaiting, type QuestionId, type TeamQuestion } from './question';
import { newQuestionId } from './questions';

/**
 * A question whose asker is to be forgotten, under an id that does not lead to them: its words are gone and nobody need
 * answer it, but its card in the channel can be brought up to date.
 * @param now epoch milliseconds
 */
export function withoutAsker(question: TeamQuestion, now: number): TeamQuestion {
  return {
    ...question,
    id: anonymousId(question.id),
    asker: FORMER_MEMBER,
    text: '',
    from: question.place,
    state: isWaiting(question) ? { kind: 'withdrawn', at: now } : question.state,
    receipt: null,
    told: question.told ?? 'sent',
    ...changed(question, now),
  };
}

/** The question as changed, so that its cards are brought up to date. */
export function changed({ change }: TeamQuestion, now: number): Pick<TeamQuestion, 'change' | 'changedAt'> {
  return { change: change + 1, changedAt: now };
}

function anonymousId(id: QuestionId): QuestionId {
  return newQuestionId(FORMER_MEMBER.id, id);
}
