import type { Logger } from '../bot/turn/logger';
import type { Job, JobHandler, JobOutcome } from '../store/ports/jobs';
import type { Tracing } from './tracing';

/** `failed`: the handler threw, and the job is tried again or dropped. */
export type RunOutcome = JobOutcome['kind'] | 'failed';

export type JobObserver = { jobRan(kind: string, outcome: RunOutcome, seconds: number): void };

/** The handlers with each run measured, traced, and written into the log with the turns that asked for it. */
export function watchHandlers(
  handlers: ReadonlyMap<string, JobHandler>,
  observer: JobObserver,
  tracing: Pick<Tracing, 'job'>,
  logger: Logger,
): ReadonlyMap<string, JobHandler> {
  const watched =
    (handler: JobHandler): JobHandler =>
    async (job, signal) => {
      const started = process.hrtime.bigint();
      const ended = (outcome: RunOutcome): void => {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        observer.jobRan(job.kind, outcome, seconds);
        logger.info({ ...loggedJob(job), outcome, ms: Math.round(seconds * 1000) }, 'a job ran');
      };
      try {
        const outcome = await tracing.job(job, () => handler(job, signal));
        ended(outcome.kind);
        return outcome;
      } catch (error) {
        ended('failed');
        throw error;
      }
    };
  return new Map([...handlers].map(([kind, handler]) => [kind, watched(handler)]));
}

/** Not its key and subjects, which name conversations and people. */
export function loggedJob({ kind, attempt, turns }: Job): object {
  return { job: kind, attempt, turns };
}
