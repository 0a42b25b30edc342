import type { QuestionId, TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';

type Change = (question: TeamQuestion) => TeamQuestion;

/**
 * Stores what became of messages. If the store fails, the record is kept in memory while this process lives: without it,
 * the next attempt would send the message a second time.
 */
export type SendRecords = {
  record(id: QuestionId, change: Change): Promise<void>;
  /** Stores what failed to be stored before. */
  catchUp(id: QuestionId): Promise<void>;
};

export function createSendRecords(questions: Pick<TeamQuestions, 'record'>): SendRecords {
  const unrecorded = new Map<QuestionId, Change[]>();

  const store = async (id: QuestionId, changes: Change[]): Promise<void> => {
    unrecorded.set(id, changes);
    await questions.record(id, (question) => changes.reduce((current, change) => change(current), question));
    unrecorded.delete(id);
  };

  return {
    record: (id, change) => store(id, [...(unrecorded.get(id) ?? []), change]),
    async catchUp(id) {
      const changes = unrecorded.get(id);
      if (changes) await store(id, changes);
    },
  };
}
