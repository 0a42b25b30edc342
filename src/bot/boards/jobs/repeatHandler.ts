import type { Board, Person, Place } from '../../../boards/board/board';
import { nextRepeat } from '../../../boards/board/date';
import { repeatTime, todayOf } from '../../../boards/board/due';
import type { NewBoard } from '../../../boards/history/create';
import { givenApart } from '../../../boards/history/peopleOfRoles';
import { postingJob, troubleJob } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import { blueprintOf, startedOn } from '../../../boards/templates/blueprint';
import type { TroubleKind } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import type { Job, JobHandler, JobOutcome, JobQueue } from '../../../store/ports/jobs';
import type { Turns } from '../../connector/connector';
import { type Left, later } from '../../connector/left';
import { nextAttempt } from '../../connector/nextAttempt';
import type { MembershipIn } from '../../directory/membershipIn';
import type { Knowledge } from '../../turn/knowledge';
import { troubleSubject } from '../posting/troubleSubject';
import { endSeries } from './endSeries';
import type { SeriesEnd } from './seriesEnd';

export type RepeatParts = {
  service: BoardService;
  jobs: JobQueue;
  membershipIn: MembershipIn;
  seriesEnd: SeriesEnd;
  knowledge: () => Knowledge;
  now: () => number;
};

type Planned = NonNullable<Board['repeat']>;

/** What the roster is to be asked again for, as for a message that could not be sent. */
const UNKNOWN = { kind: 'unavailable', why: 'nobody can say who may post' } as const;

/**
 * Posts the next board of a series in the same place. Its id follows from the board before it and the day, so that it is
 * made once, whichever process runs this and however often; a job of its own posts it. A bot that did not run for a
 * while makes one board, not one for each day that it missed.
 */
export function createRepeatHandler(parts: RepeatParts): JobHandler {
  const { service, jobs, membershipIn, seriesEnd, knowledge, now } = parts;

  /** Who has left the place gets nothing more. Whom the service cannot tell of stays. */
  const stillThere = async (
    place: Place,
    people: readonly Person[],
    turns: Turns,
  ): Promise<ReadonlySet<string>> => {
    const ids = [...new Set(people.map(({ id }) => id))];
    const roles = await Promise.all(ids.map((id) => membershipIn(place, id, turns)));
    return new Set(ids.filter((_id, index) => roles[index] === 'member' || roles[index] === 'unknown'));
  };

  const wantedAfter = async (board: Board, { every, next, day }: Planned, turns: Turns) => {
    const { id, poster, place, title, timeZone, reminders, locale, repeatedBy } = board;
    const today = todayOf(board, now());
    const blueprint = blueprintOf(board);
    const { people, own, ...started } = startedOn(blueprint, today);
    const given = givenApart(board);
    const those = [...people, ...given].map(({ to }) => to).concat(own.flatMap(({ to }) => (to ? [to] : [])));
    const there = await stillThere(place, those, turns);
    let following = nextRepeat(every, next, day);
    while (following <= today) following = nextRepeat(every, following, day);
    const page = findPage(knowledge().playbook, board.page, locale)?.page;
    const wanted: NewBoard = {
      operation: `repeated ${id} ${next}`,
      poster: { ...poster, role: 'member', isManager: false },
      place,
      title,
      locale,
      page: page ?? { id: board.page, phase: null, tasks: [], steps: [] },
      ...started,
      people: people.filter(({ to }) => there.has(to.id)),
      given: given.filter(({ to }) => there.has(to.id)),
      own: own.map((task) => ({ ...task, to: task.to && there.has(task.to.id) ? task.to : null })),
      timeZone,
      reminders,
      repeat: { every, next: following, day },
      repeatedBy,
    };
    return wanted;
  };

  /** The word is scheduled first: this run is not repeated once the series has ended. */
  const end = async (board: Board, { next }: Planned, kind: TroubleKind): Promise<void> => {
    await jobs.schedule(troubleJob(board, troubleSubject(board.id, { kind, why: next }), now()));
    await endSeries(service, board);
  };

  /** When to look again; null if there is nothing to wait for. */
  const repeat = async (board: Board, planned: Planned, job: Job): Promise<number | null> => {
    const why = await seriesEnd(board, job.turns);
    // When nobody can say it for long, the series is not ended by that.
    const again = why === 'unknown' ? nextAttempt(UNKNOWN, job, now(), 'new-message') : null;
    if (again?.kind === 'again') return again.at;
    if (why !== null && why !== 'unknown') await end(board, planned, why);
    else await post(board, planned, job.turns);
    return null;
  };

  const post = async (board: Board, planned: Planned, turns: Turns): Promise<void> => {
    const created = await service.create(await wantedAfter(board, planned, turns), turns);
    if (created.kind === 'refused') return end(board, planned, 'repeat-ended');
    const { board: next } = created.stored;
    await jobs.schedule({ ...postingJob(next, now()), due: now() });
    const actor = { ...board.poster, role: 'member', isManager: false } as const;
    const action = { kind: 'hand-on', board: next.id } as const;
    await service.execute(board.id, { operation: `repeated ${planned.next}`, actor, action });
  };

  return async (job): Promise<JobOutcome> => {
    let left: Left = null;
    for (const id of job.subjects) {
      const board = (await service.loadReadable(id))?.board;
      if (!board || board.repeat === null || board.state === 'withdrawn') continue;
      // The day was changed after this run had been scheduled.
      if (now() < repeatTime(board, board.repeat)) await service.scheduleRepeat(board);
      else left = later(left, await repeat(board, board.repeat, job));
    }
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };
}
