import type { StoredBoard } from '../../../boards/history/storedBoard';
import { cardsJob } from '../../../boards/keeping/boardJobs';
import type { Job, JobHandler, JobOutcome, JobQueue } from '../../../store/ports/jobs';
import type { Homes } from '../../directory/homes';
import { afterSuccess, type CardWait, readSubjects, waitSubject } from './cardWait';
import { type Lag, lagsOf } from './lag';
import { type Attempt, createUpdateCard, type UpdateParts } from './updateCard';

/**
 * Milliseconds between two updates in one conversation: Teams takes 1800 an hour. A burst of its 7 in a second would have to
 * be paid back, and after an outage each of a place's cards is behind only once.
 */
const PACE_MS = 2000;
/** While the service fails for one card after the other, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;
/** Longer rests are taken for those of a clock that was set back; whoever is held longer looks again then. */
const LONGEST_REST_MS = 240_000;

export type CardsParts = UpdateParts & { jobs: JobQueue; homes: Homes };

/**
 * Updates the cards of one channel or chat, one card per run. The pause after each run (`restUntil`) limits the rate
 * across all processes; clicks during the pause are part of the next update. A card that fails waits by itself, see
 * `CardWait`, and the others go on.
 */
export function createCardsHandler(parts: CardsParts): JobHandler {
  const { service, jobs, records, homes, now } = parts;
  const bringUpToDate = createUpdateCard(parts);

  /** Ends the run. What is left is scheduled before, so that nothing is lost when the process ends in between. */
  const goOn = async (left: readonly Lag[], job: Job, pauseMs: number): Promise<JobOutcome> => {
    const [first] = left;
    const time = now();
    const held = heldUntil(left);
    const rest = Math.max(time + pauseMs, Math.min(held, time + LONGEST_REST_MS));
    if (first) {
      const subjects = left.flatMap(({ stored, wait }) => [
        stored.board.id,
        ...(wait ? [waitSubject(wait)] : []),
      ]);
      const ready = left.reduce((soonest, { readyAt }) => Math.min(soonest, readyAt), first.readyAt);
      const due = Math.max(held, ready, time);
      await jobs.schedule({ ...cardsJob(first.stored.board, time), due, subjects, turns: job.turns });
    }
    return rest > time ? { kind: 'done', restUntil: rest } : { kind: 'done' };
  };

  return async (job): Promise<JobOutcome> => {
    const { boards: ids, waits } = readSubjects(job.subjects, now());
    for (const id of ids) await records.catchUp(id);
    const loaded = await Promise.all(ids.map((id) => service.loadReadable(id)));
    const boards = loaded.filter((stored): stored is StoredBoard => stored !== undefined);
    const lags = lagsOf(boards, waits, now());
    const [lag, ...others] = lags;
    if (!lag) return { kind: 'done' };
    if ((await homes.of(lag.stored.board.place))?.installed === false) return { kind: 'done' };
    if (Math.max(heldUntil(lags), lag.readyAt) > now()) return goOn(lags, job, 0);

    const attempt = await bringUpToDate(lag, job);
    switch (attempt.next.kind) {
      case 'again': {
        const wait = waitAfter(lag, attempt, attempt.next.at, now());
        const left = [...others, { ...lag, wait, readyAt: wait.at }];
        return goOn(left, job, wait.why === 'outage' ? pauseOf(left) : PACE_MS);
      }
      case 'worked':
        return goOn(
          others.map((other) => relieved(other, now())),
          job,
          PACE_MS,
        );
      case 'never': {
        // A card is not tried again before its next change.
        const isGivenUp = ({ stored }: Lag) =>
          !('told' in lag.outdated) && stored.board.id === lag.stored.board.id;
        return goOn(
          others.filter((other) => !isGivenUp(other)),
          job,
          PACE_MS,
        );
      }
    }
  };
}

/** The wait of a message that has failed once more. */
function waitAfter({ stored, outdated, wait }: Lag, attempt: Attempt, at: number, now: number): CardWait {
  const { board } = stored;
  return {
    board: board.id,
    activity: outdated.activity,
    attempts: (wait?.attempts ?? 0) + 1,
    since: wait?.since ?? now,
    at,
    why: whyAfter(attempt, wait?.why === 'own', board.place.channel !== null),
  };
}

/**
 * Teams throttles by conversation: all cards of a chat are in one, but in a channel each begins its own. A new message that
 * may have arrived must not be sent sooner because others could be.
 */
function whyAfter({ delivery, what }: Attempt, wasOwn: boolean, inChannel: boolean): CardWait['why'] {
  if (delivery.kind === 'throttled') return wasOwn && inChannel ? 'own' : 'held';
  return wasOwn || (what === 'new-message' && delivery.kind === 'unsure') ? 'own' : 'outage';
}

function relieved(lag: Lag, now: number): Lag {
  if (!lag.wait) return lag;
  const wait = afterSuccess(lag.wait, now);
  return { ...lag, wait, readyAt: wait.at };
}

/** Until when nothing is sent in the place; 0 for no such time. */
function heldUntil(lags: readonly Lag[]): number {
  return lags.reduce((until, { wait }) => (wait?.why === 'held' ? Math.max(until, wait.at) : until), 0);
}

/** One card that fails does not slow the others down; the more there are, the less it is due to them. */
function pauseOf(lags: readonly Lag[]): number {
  const failed = lags.filter(({ wait }) => wait?.why === 'outage').length;
  return Math.min(PACE_MS * 2 ** Math.max(failed - 1, 0), LONGEST_PAUSE_MS);
}
