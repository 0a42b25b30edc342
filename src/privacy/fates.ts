import { BOARDS_PREFIX } from '../boards/board/keys';
import { freed } from '../boards/history/freed';
import { BoardUnreadableError, documentOf, readBoard } from '../boards/history/storedBoard';
import { cardsJob } from '../boards/keeping/boardJobs';
import { freedTemplates } from '../boards/templates/freedTemplates';
import { TEMPLATES_PREFIX } from '../boards/templates/templateHome';
import type { JobRequest } from '../store/ports/jobs';
import { changed, withoutAsker } from '../team/former';
import { teamQuestion } from '../team/question';
import { QUESTIONS_PREFIX, questionKey } from '../team/questions';
import { questionJobs } from '../team/teamJobs';
import { findingsIn } from './findings';
import type { Matcher } from './traces';
import { isFields, withoutPerson } from './withoutPerson';

/**
 * What becomes of a document when a person is forgotten. `changed` also where it moves to another key. The jobs bring the
 * messages in Teams up to date.
 */
export type Fate =
  | { kind: 'none' }
  | { kind: 'deleted' }
  | { kind: 'changed'; key: string; value: unknown; jobs: JobRequest[] };

/** Documents that are the person's whose id, or hash of it, they have. */
const OF_A_PERSON = ['state/conversations/', 'files/links/', 'uninstalled/'];

const NONE: Fate = { kind: 'none' };
const DELETED: Fate = { kind: 'deleted' };

/** @param now epoch milliseconds */
export function fateOf(key: string, value: unknown, matcher: Matcher, now: number): Fate {
  if (key.startsWith(QUESTIONS_PREFIX)) return questionFate(key, value, matcher, now);
  if (isOwned(key, value, matcher)) return DELETED;
  if (findingsIn(value, matcher).length === 0) return NONE;
  if (key.startsWith(BOARDS_PREFIX)) return boardFate(key, value, matcher, now);
  const anonymous = withoutPerson(value, matcher);
  const left = key.startsWith(TEMPLATES_PREFIX) ? freedTemplates(anonymous) : anonymous;
  return { kind: 'changed', key, value: left, jobs: [] };
}

/** Whether a document is the person's alone. */
export function isOwned(key: string, value: unknown, matcher: Matcher): boolean {
  if (matcher.inKey(key)) return true;
  if (!isFields(value)) return false;
  if (OF_A_PERSON.some((prefix) => key.startsWith(prefix))) return matcher.isId(value.person);
  return key.startsWith('team/drafts/') && isFields(value.asker) && matcher.isId(value.asker.id);
}

function boardFate(key: string, value: unknown, matcher: Matcher, now: number): Fate {
  const anonymous = withoutPerson(value, matcher);
  try {
    const stored = freed(readBoard(key, anonymous), now);
    const jobs = stored.cards.length === 0 ? [] : [cardsJob(stored.board, now)];
    return { kind: 'changed', key, value: documentOf(stored), jobs };
  } catch (error) {
    if (!(error instanceof BoardUnreadableError)) throw error;
    // One of another version of the bot: its card follows when that version changes it.
    return { kind: 'changed', key, value: anonymous, jobs: [] };
  }
}

function questionFate(key: string, value: unknown, matcher: Matcher, now: number): Fate {
  const question = teamQuestion.safeParse(value).data;
  if (!question) return matcher.inKey(key) ? DELETED : NONE;
  const isAsker = matcher.isId(question.asker.id);
  if (!isAsker && findingsIn(question, matcher).length === 0) return NONE;
  const known = isAsker ? withoutAsker(question, now) : { ...question, ...changed(question, now) };
  const anonymous = teamQuestion.parse(withoutPerson(known, matcher));
  return {
    kind: 'changed',
    key: questionKey(anonymous.id) ?? key,
    value: anonymous,
    jobs: questionJobs(anonymous, now),
  };
}
