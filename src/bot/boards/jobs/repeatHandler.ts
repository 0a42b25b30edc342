import type { Board, Person, Place } from '../../../boards/board/board';
import { nextRepeat } from '../../../boards/board/date';
import { repeatTime, todayOf } from '../../../boards/board/due';
import type { NewBoard } from '../../../boards/history/create';
import { postingJob, troubleJob } from '../../../boards/keeping/boardJobs';
import type { BoardService } from '../../../boards/keeping/service';
import { blueprintOf, startedOn } from '../../../boards/templates/blueprint';
import { findPage } from '../../../playbook/playbook';
import type { JobHandler, JobOutcome, JobQueue } from '../../../store/ports/jobs';
import type { Turns } from '../../connector/connector';
import type { Homes } from '../../directory/homes';
import type { Roster } from '../../directory/roster';
import type { Knowledge } from '../../turn/knowledge';
import { troubleSubject } from '../posting/troubleSubject';
import { endSeries } from './endSeries';

export type RepeatParts = {
  service: BoardService;
  jobs: JobQueue;
  homes: Homes;
  roster: Roster;
  knowledge: () => Knowledge;
  now: () => number;
};

/**
 * Posts the next board of a series in the same place. Its id follows from the board before it and the day, so that it is
 * made once, whichever process runs this and however often; a job of its own posts it. A bot that did not run for a
 * while makes one board, not one for each day that it missed.
 */
export function createRepeatHandler(parts: RepeatParts): JobHandler {
  const { service, jobs, homes, roster, knowledge, now } = parts;

  /** Who has left the place gets nothing more. Whom the service cannot tell of stays. */
  const stillThere = async (
    place: Place,
    people: readonly Person[],
    turns: Turns,
  ): Promise<ReadonlySet<string>> => {
    const ids = [...new Set(people.map(({ id }) => id))];
    const roles = await Promise.all(ids.map((id) => roster.membership(place, id, turns)));
    return new Set(ids.filter((_id, index) => roles[index] === 'member' || roles[index] === 'unknown'));
  };

  const wantedAfter = async (
    board: Board,
    { every, next, day }: NonNullable<Board['repeat']>,
    turns: Turns,
  ) => {
    const { id, poster, place, title, timeZone, reminders, locale } = board;
    const today = todayOf(board, now());
    const blueprint = blueprintOf(board);
    const { people, own, ...started } = startedOn(blueprint, today);
    const those = [...people.map(({ to }) => to), ...own.flatMap(({ to }) => (to ? [to] : []))];
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
      own: own.map((task) => ({ ...task, to: task.to && there.has(task.to.id) ? task.to : null })),
      timeZone,
      reminders,
      repeat: { every, next: following, day },
    };
    return wanted;
  };

  /** Whether the series cannot go on: the bot is not there any more, or nobody who posts is left to stop it. */
  const isOver = async ({ place, poster }: Board, turns: Turns): Promise<boolean> =>
    (await homes.of(place))?.installed === false ||
    (await roster.membership(place, poster.id, turns)) === 'stranger';

  const end = async (board: Board): Promise<void> => {
    await endSeries(service, board);
    await jobs.schedule(
      troubleJob(board, troubleSubject(board.id, { kind: 'repeat-ended', why: '' }), now()),
    );
  };

  const repeat = async (board: Board, planned: NonNullable<Board['repeat']>, turns: Turns): Promise<void> => {
    if (await isOver(board, turns)) return end(board);
    const created = await service.create(await wantedAfter(board, planned, turns), turns);
    if (created.kind === 'refused') return end(board);
    const { board: next } = created.stored;
    await jobs.schedule({ ...postingJob(next, now()), due: now() });
    const actor = { ...board.poster, role: 'member', isManager: false } as const;
    const action = { kind: 'hand-on', board: next.id } as const;
    await service.execute(board.id, { operation: `repeated ${planned.next}`, actor, action });
  };

  return async (job): Promise<JobOutcome> => {
    for (const id of job.subjects) {
      const board = (await service.loadReadable(id))?.board;
      if (!board || board.repeat === null || board.state === 'withdrawn') continue;
      // The day was changed after this run had been scheduled.
      if (now() < repeatTime(board, board.repeat)) await service.scheduleRepeat(board);
      else await repeat(board, board.repeat, job.turns);
    }
    return { kind: 'done' };
  };
}
