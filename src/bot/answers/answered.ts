import type { Answer } from '../../answering/answer';
import { withoutPeople } from '../../insights/anonymous/withoutPeople';
import { type Answered, LONGEST_QUESTION_KEPT } from '../../insights/record';
import type { PageId } from '../../playbook/page';
import type { Turn } from '../turn/turn';
import type { TurnInput, TurnResponse } from '../turn/turnInput';

/** What is stored about an answer; undefined for a card that does not answer from the playbook. */
export function answeredOf(input: TurnInput, { reply, asked }: TurnResponse): Answered | undefined {
  if (!reply || !isRateable(reply.answer)) return undefined;
  return {
    question: asked === null ? null : withoutPeople(asked, peopleIn(input.turn), LONGEST_QUESTION_KEPT),
    locale: input.locale,
    page: pageOf(reply.answer),
    intent: reply.intent,
    version: input.knowledge.playbook.version,
  };
}

/** Whether a person asked a question that the playbook does not answer. */
export function isMiss({ reply, asked }: Pick<TurnResponse, 'reply' | 'asked'>): boolean {
  return asked !== null && reply?.answer.kind === 'none' && reply.answer.reason === 'nothing-found';
}

/** Names and ids of the people in a turn. They are removed from every text that is stored. */
export function peopleIn({ person, mentioned }: Turn): string[] {
  return [person.name, person.id, ...mentioned.map(({ name }) => name)];
}

/** Whether the answer is about the playbook. "The playbook does not say" counts too, so that it can be rated. */
export function isRateable(answer: Answer): boolean {
  return answer.kind !== 'help' && answer.kind !== 'greeting';
}

/** The page an answer is based on; null when there are several or none. */
function pageOf(answer: Answer): PageId | null {
  if (answer.kind === 'task') return answer.definitions[0]?.page.id ?? null;
  return 'source' in answer ? (answer.source?.page.id ?? null) : null;
}
