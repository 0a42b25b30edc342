import { digest, placeKey } from '../boards/board/keys';
import type { JobRequest } from '../store/ports/jobs';
import { type DigestReader, nextDigest } from './digestReaders';
import type { TeamQuestion } from './question';

/** The kind of the jobs that show a question in its channel. The only subject is the question. */
export const QUESTION_JOB = 'team-question';
/** The kind of the jobs that send the answer to the asker. The only subject is the question. */
export const ASKER_JOB = 'team-asker';
/** The kind of the jobs that offer to ask the team in a personal chat. The only subject is the draft. */
export const OFFER_JOB = 'team-offer';
/** The kind of the jobs that send the weekly digest. The only subject is the reader. */
export const DIGEST_JOB = 'weekly-digest';

/** Within this time after the full hour all digests are sent, in milliseconds. */
const DIGEST_SPREAD = 300_000;

/**
 * One job for each side of a question, so that two processes never send the same message at once, and a channel that does
 * not answer keeps no asker waiting.
 */
export function questionJobs({ id, place, asker }: TeamQuestion, now: number): JobRequest[] {
  const sides = [
    { kind: QUESTION_JOB, group: `${QUESTION_JOB}/${placeKey(place)}` },
    { kind: ASKER_JOB, group: `${ASKER_JOB}/${digest(asker.id)}` },
  ];
  return sides.map(({ kind, group }) => ({
    key: `${kind}/${id}`,
    kind,
    group,
    due: now,
    subjects: [id],
    ifWaiting: 'join',
  }));
}

export function offerJob(draft: string, person: string, now: number): JobRequest {
  const group = `${OFFER_JOB}/${digest(person)}`;
  return {
    key: `${OFFER_JOB}/${draft}`,
    kind: OFFER_JOB,
    group,
    due: now,
    subjects: [draft],
    ifWaiting: 'join',
  };
}

/** The job for the next digest of a reader; replaces the one that is scheduled. */
export function digestJob({ person, timeZone }: DigestReader, now: number): JobRequest {
  const key = `${DIGEST_JOB}/${digest(person.id)}`;
  const delay = Number.parseInt(digest(person.id).slice(0, 8), 16) % DIGEST_SPREAD;
  const due = nextDigest(timeZone, now - delay) + delay;
  return { key, kind: DIGEST_JOB, group: key, due, subjects: [person.id], ifWaiting: 'replace' };
}
