import type { Job, JobHandler, JobOutcome } from '../../store/ports/jobs';
import { isWaiting, type PostedQuestion, type TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';
import { withoutPosted, withPosted, withTrouble } from '../../team/records';
import type { Delivery } from '../connector/delivery';
import { type Left, later } from '../connector/left';
import { nextAttempt } from '../connector/nextAttempt';
import type { Homes } from '../directory/homes';
import type { Logger } from '../turn/logger';
import { createSendRecords } from './sendRecords';
import type { TeamMessages } from './teamMessages';

export type QuestionJobParts = {
  questions: TeamQuestions;
  messages: TeamMessages;
  homes: Pick<Homes, 'refused'>;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

type Run = Parameters<typeof nextAttempt>[1] & Pick<Job, 'turns'>;

/** Milliseconds between two runs for one question: what happens meanwhile is one update. */
const PACE_MS = 300;
const DOWN: Delivery = { kind: 'unavailable', why: 'the service does not answer' };

/**
 * Shows a question in its channel. It looks at what is stored, so that a run that was cut short is made up for by the next
 * one, in whichever process.
 */
export function createQuestionHandler(parts: QuestionJobParts): JobHandler {
  const { questions, messages, homes, logger, now } = parts;
  const records = createSendRecords(questions);
  const { record } = records;

  const post = async (question: TeamQuestion, run: Run): Promise<Left> => {
    // A message that is sent to a service that fails may arrive all the same, so it is asked first.
    const isUp = await messages.isUp(question, run.turns);
    const waiting = isUp ? undefined : nextAttempt(DOWN, run, now(), 'new-message');
    if (waiting?.kind === 'again') return waiting.at;
    const delivery = await messages.post(question, run.turns);
    const next = nextAttempt(delivery, run, now(), 'new-message');
    if (delivery.kind === 'delivered') {
      const card: PostedQuestion = {
        conversation: delivery.conversation ?? question.place.conversation,
        activity: delivery.id,
        change: question.change,
      };
      await record(question.id, (current) => withPosted(current, card));
      return null;
    }
    if (next.kind === 'again') return next.at;
    await giveUp(question, delivery, run);
    return null;
  };

  const giveUp = async (question: TeamQuestion, delivery: Delivery, { turns }: Run): Promise<void> => {
    const why = 'why' in delivery ? `${delivery.kind}: ${delivery.why}` : delivery.kind;
    logger.warn(
      { turns, question: question.id, why },
      'a question to the team could not be shown in its channel',
    );
    if (delivery.kind === 'not-installed') await homes.refused(question.place);
    await record(question.id, (current) => withTrouble(current, why));
  };

  const update = async (question: TeamQuestion, card: PostedQuestion, run: Run): Promise<Left> => {
    const delivery = await messages.update(question, card, run.turns);
    if (delivery.kind === 'delivered') {
      await record(question.id, (current) => withPosted(current, { ...card, change: question.change }));
      return null;
    }
    if (delivery.kind === 'gone' || delivery.kind === 'unsupported') {
      await record(question.id, (current) => withoutPosted(current, card.activity));
      const isOnly = question.cards.length === 1;
      // Where messages cannot be changed, a new one says what is new; a deleted one is needed while nobody has answered.
      return isOnly && (delivery.kind === 'unsupported' || isWaiting(question)) ? post(question, run) : null;
    }
    const next = nextAttempt(delivery, run, now(), 'update');
    if (next.kind === 'again') return next.at;
    await giveUp(question, delivery, run);
    return null;
  };

  const showInChannel = async (question: TeamQuestion, run: Run): Promise<Left> => {
    if (question.cards.length === 0) return isWaiting(question) ? post(question, run) : null;
    let left: Left = null;
    for (const card of question.cards) {
      if (card.change < question.change) left = later(left, await update(question, card, run));
    }
    return left;
  };

  return async (job): Promise<JobOutcome> => {
    let left: Left = null;
    for (const id of job.subjects) {
      await records.catchUp(id);
      const question = await questions.load(id);
      if (question) left = later(left, await showInChannel(question, job));
    }
    return left === null ? { kind: 'done', restUntil: now() + PACE_MS } : { kind: 'retry', at: left };
  };
}
