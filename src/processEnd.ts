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
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        logger.fatal({ err: error }, 'the process could not be stopped in order');
        process.exit(1);
      },
    );
  };
  const onSignal = (): void => {
    if (ending) process.exit(1);
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
