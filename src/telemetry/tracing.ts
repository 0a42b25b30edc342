import type { Job } from '../store/ports/jobs';

/** Facts about a span; never text that people wrote, names, or ids of people and conversations. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Ends a span; `error` if it failed. */
export type EndSpan = (facts?: Facts, error?: unknown) => void;

/** Spans of what the bot does, for a collector of traces. */
export type Tracing = {
  /** Runs a turn as a trace of its own, whose id is `id`. */
  turn<T>(id: string, activity: string, run: () => Promise<T>): Promise<T>;
  /** Runs a job in the trace of the first turn that asked for it, with links to the others. */
  job<T>(job: Pick<Job, 'kind' | 'attempt' | 'turns'>, run: () => Promise<T>): Promise<T>;
  /** Starts a step of the turn or job that is running; does nothing outside of one. */
  begin(step: 'answer' | 'store' | 'connector', what: string): EndSpan;
  /** Sends what is left. Never rejects. */
  stop(): Promise<void>;
};

const noSpan: EndSpan = () => undefined;

/** Without a collector everything just runs. */
export const NO_TRACING: Tracing = {
  turn: (_id, _activity, run) => run(),
  job: (_job, run) => run(),
  begin: () => noSpan,
  stop: () => Promise.resolve(),
};
