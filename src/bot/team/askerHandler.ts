import type { Job, JobHandler, JobOutcome } from '../../store/ports/jobs';
import type { TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';
import { withReceipt, withTold } from '../../team/records';
import { type Left, later } from '../connector/left';
import { nextAttempt } from '../connector/nextAttempt';
import type { Logger } from '../turn/logger';
import { createSendRecords } from './sendRecords';
import type { TeamMessages } from './teamMessages';

export type AskerJobParts = {
  questions: TeamQuestions;
  messages: TeamMessages;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

type Run = Parameters<typeof nextAttempt>[1] & Pick<Job, 'turns'>;

/** An answer that may have arrived is sent once more, and then no more. */
const MOST_UNSURE = 2;

/** Sends the answer to the asker, once, and brings the asker's own card up to date. */
export function createAskerHandler({ questions, messages, logger, now }: AskerJobParts): JobHandler {
  const records = createSendRecords(questions);
  const { record } = records;

  const sendAnswer = async (question: TeamQuestion, run: Run): Promise<Left> => {
    if (question.state.kind !== 'answered' || question.told !== null) return null;
    const delivery = await messages.answer(question, run.turns);
    if (delivery.kind === 'delivered') {
      await record(question.id, (current) => withTold(current, 'sent'));
      return null;
    }
    const isLast = delivery.kind === 'unsure' && question.unsure + 1 >= MOST_UNSURE;
    if (delivery.kind === 'unsure') {
      const unsure = question.unsure + 1;
      await record(question.id, (current) => ({ ...current, unsure: Math.max(current.unsure, unsure) }));
    }
    const next = nextAttempt(delivery, run, now(), 'new-message');
    if (next.kind === 'again' && !isLast) return next.at;
    logger.warn(
      { turns: run.turns, question: question.id, delivery: delivery.kind },
      'an answer of the team was not confirmed',
    );
    const told = delivery.kind === 'unsure' ? 'unsure' : 'failed';
    await record(question.id, (current) => withTold(current, told));
    // The card of the channel says so.
    await questions.look(question, run.turns);
    return null;
  };

  const updateReceipt = async (question: TeamQuestion, run: Run): Promise<Left> => {
    const { receipt, change } = question;
    if (!receipt || receipt.change >= change) return null;
    const delivery = await messages.receipt(question, receipt, run.turns);
    const next = nextAttempt(delivery, run, now(), 'update');
    if (next.kind === 'again') return next.at;
    await record(question.id, (current) => withReceipt(current, next.kind === 'worked' ? change : null));
    return null;
  };

  return async (job): Promise<JobOutcome> => {
    let left: Left = null;
    for (const id of job.subjects) {
      await records.catchUp(id);
      const question = await questions.load(id);
      if (!question) continue;
      // The answer first: it is what somebody waits for.
      left = later(left, await sendAnswer(question, job));
      left = later(left, await updateReceipt(question, job));
    }
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };
}
