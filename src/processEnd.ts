import { randomUUID } from 'node:crypto';
import type { ProcessLogger } from './server/log/logger';

/** How long a clean shutdown may take before the process exits anyway, in milliseconds. */
const LONGEST_STOP_MS = 10_000;

/** Registers what has to be stopped; a later call replaces the earlier one. */
export type ProcessEnd = { stopWith(stop: () => Promise<void>): void };

/**
 * Shuts the process down cleanly, once. SIGINT or SIGTERM exits with code 0; a second signal exits at once. After an
 * uncaught error the state of the process is unknown: the error is logged, no new turns are accepted, running turns
 * may finish, and the exit code is 1 so that a supervisor restarts the bot.
 */
export function watchProcessEnd(logger: ProcessLogger): ProcessEnd {
  let stop = async (): Promise<void> => {};
  let ending = false;
  let code = 0;

  const end = (): void => {
    ending = true;
    setTimeout(() => {
      logger.fatal({ seconds: LONGEST_STOP_MS / 1000 }, 'the process could not be stopped in time');
      process.exit(1);
    }, LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        logger.fatal({ err: error }, 'the process could not be stopped in order');
        process.exit(1);
      },
    );
  };
  const onSignal = (): void => {
    if (ending) {
      logger.fatal({}, 'a second signal: the process ends at once');
      process.exit(1);
    }
    end();
  };
  const onFault = (source: string) => (error: unknown) => {
    code = 1;
    const known = error instanceof Error ? error : new Error(String(error));
    logger.fatal({ err: known, failure: randomUUID(), source }, 'unexpected: the process ends');
    if (!ending) end();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('uncaughtException', onFault('uncaughtException'));
  process.on('unhandledRejection', onFault('unhandledRejection'));
  return {
    stopWith(given) {
      stop = given;
    },
  };
}

/** What is ending, by a name for the log; undefined for what never began. */
type Ending = Readonly<Record<string, Promise<void> | undefined>>;

/**
 * Waits until all have ended, but at most `ms` milliseconds. Resolves to the names of those that have not.
 * @throws what one of them rejects with in that time
 */
export async function lateAfter(ms: number, ending: Ending): Promise<string[]> {
  const late = new Set(Object.keys(ending));
  const all = Promise.all(
    Object.entries(ending).map(async ([name, end]) => {
      await end;
      late.delete(name);
    }),
  );
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([all, over]);
    return [...late];
  } finally {
    clearTimeout(timer);
  }
}
