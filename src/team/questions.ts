import { digest } from '../boards/board/keys';
import type { DocumentStore } from '../store/ports/documents';
import type { JobQueue } from '../store/ports/jobs';
import { updateDocument } from '../store/ports/updateDocument';
import { type Decided, decide, type QuestionCommand } from './decide';
import { QUESTION_MS, TEAM_LIMITS } from './limits';
import { isWaiting, type QuestionId, type TeamQuestion, teamQuestion } from './question';
import { questionJobs } from './teamJobs';

export const QUESTIONS_PREFIX = 'team/questions/';
const PREFIX = QUESTIONS_PREFIX;
const DAY = 86_400_000;

/** A question as it is asked; `operation` is the same when the press is delivered again. */
export type NewQuestion = Pick<
  TeamQuestion,
  'text' | 'locale' | 'page' | 'asker' | 'from' | 'client' | 'place' | 'placeLocale'
> & { operation: string; receipt: { conversation: string; activity: string } | null };

/** `existing`: the same press has asked it before. `too-many`: that person has enough open questions. */
export type AskedOutcome =
  | { kind: 'created' | 'existing'; question: TeamQuestion }
  | { kind: 'too-many'; most: number };

export type Executed = { question: TeamQuestion; decided: Decided };

/**
 * Questions to the team in a document store; several processes can use it at once. When a call resolves, its change is
 * durable and jobs are scheduled that tell both sides.
 */
export type TeamQuestions = {
  /** @param turns ids of the turns that ask for it, which its jobs keep; as in the other methods */
  ask(wanted: NewQuestion, turns?: readonly string[]): Promise<AskedOutcome>;
  load(id: QuestionId): Promise<TeamQuestion | undefined>;
  /** The question that this operation of this person has asked. */
  asked(person: string, operation: string): Promise<TeamQuestion | undefined>;
  /** Makes its jobs look again whether something has to be sent. */
  look(question: TeamQuestion, turns?: readonly string[]): Promise<void>;
  /** Undefined if there is no such question. */
  execute(id: QuestionId, command: QuestionCommand, turns?: readonly string[]): Promise<Executed | undefined>;
  /** The newest first. */
  ofAsker(person: string): Promise<TeamQuestion[]>;
  /** Stores what became of a message. May run several times. */
  record(id: QuestionId, change: (question: TeamQuestion) => TeamQuestion): Promise<void>;
};

export function createTeamQuestions(
  documents: DocumentStore,
  jobs: JobQueue,
  now: () => number,
): TeamQuestions {
  let purged = Number.NEGATIVE_INFINITY;

  const schedule = async (question: TeamQuestion, turns: readonly string[] = []): Promise<void> => {
    await Promise.all(questionJobs(question, now()).map((job) => jobs.schedule({ ...job, turns })));
  };

  const read = async (key: string) => teamQuestion.safeParse((await documents.read(key))?.value).data;

  const list = async (prefix: string): Promise<TeamQuestion[]> => {
    const found: TeamQuestion[] = [];
    for await (const { value } of documents.list(prefix)) {
      const question = teamQuestion.safeParse(value).data;
      if (question) found.push(question);
    }
    return found;
  };

  /** Deletes what is over and old, at most once a day. */
  const purge = async (): Promise<void> => {
    if (now() - purged < DAY) return;
    purged = now();
    for await (const { key, value, version } of documents.list(PREFIX)) {
      const question = teamQuestion.safeParse(value).data;
      if (question && !isWaiting(question) && question.changedAt < now() - QUESTION_MS)
        await documents.delete(key, version);
    }
  };

  const change = async (
    id: QuestionId,
    to: (question: TeamQuestion) => TeamQuestion,
  ): Promise<TeamQuestion | undefined> => {
    const key = questionKey(id);
    if (key === undefined) return undefined;
    let after: TeamQuestion | undefined;
    await updateDocument(documents, key, teamQuestion, (current) => {
      after = current && to(current);
      return after;
    });
    return after;
  };

  const questions: TeamQuestions = {
    async ask({ operation, receipt, ...wanted }, turns) {
      const id = newQuestionId(wanted.asker.id, operation);
      const before = await questions.load(id);
      if (before) return { kind: 'existing', question: before };
      const open = (await questions.ofAsker(wanted.asker.id)).filter(isWaiting);
      if (open.length >= TEAM_LIMITS.openQuestions)
        return { kind: 'too-many', most: TEAM_LIMITS.openQuestions };
      const question: TeamQuestion = {
        ...wanted,
        id,
        askedAt: now(),
        state: { kind: 'open' },
        change: 0,
        changedAt: now(),
        cards: [],
        trouble: null,
        receipt: receipt && { ...receipt, change: 0 },
        told: null,
        unsure: 0,
      };
      // A job without a question is harmless; a question without its jobs would never be posted. And one that has run before
      // the question was there has done nothing, so it is scheduled again.
      await schedule(question, turns);
      const { kind } = await documents.write(`${PREFIX}${id.replace('-', '/')}`, question, 'absent');
      const existing = kind === 'conflict' ? await questions.load(id) : undefined;
      if (existing) return { kind: 'existing', question: existing };
      await schedule(question, turns);
      await purge();
      return { kind: 'created', question };
    },

    async load(id) {
      const key = questionKey(id);
      return key === undefined ? undefined : read(key);
    },

    asked: (person, operation) => questions.load(newQuestionId(person, operation)),

    look: schedule,

    async execute(id, command, turns) {
      const before = await questions.load(id);
      if (!before) return undefined;
      await schedule(before, turns);
      let decided: Decided = { kind: 'same' };
      const question = await change(id, (current) => {
        decided = decide(current, command, now());
        if (decided.kind !== 'changed') return current;
        return { ...current, state: decided.state, change: current.change + 1, changedAt: now() };
      });
      if (!question) return undefined;
      await schedule(question, turns);
      return { question, decided };
    },

    async ofAsker(person) {
      const own = await list(`${PREFIX}${digest(person)}/`);
      return own.sort((a, b) => b.askedAt - a.askedAt);
    },

    async record(id, to) {
      await change(id, to);
    },
  };
  return questions;
}

/** The asker comes first, so that a prefix lists the questions of a person. */
export function newQuestionId(asker: string, operation: string): QuestionId {
  return `${digest(asker)}-${digest(operation)}`;
}

/** Undefined when `id` is no id of a question. */
export function questionKey(id: QuestionId): string | undefined {
  return /^[0-9a-f]{16}-[0-9a-f]{16}$/.test(id) ? `${PREFIX}${id.replace('-', '/')}` : undefined;
}
