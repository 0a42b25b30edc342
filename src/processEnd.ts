import { randomUUID } from 'node:crypto';
import type { ProcessLogger } from './server/logger';

/** How long an orderly end may take before the process ends all the same, in milliseconds. */
const LONGEST_STOP_MS = 10_000;

/** What there is to end in order; it takes the place of what was given before. */
export type ProcessEnd = { stopWith(stop: () => Promise<void>): void };

/**
 * Ends the process in order, once. On SIGINT or SIGTERM with code 0; a second signal ends it at once. After an error
 * that nobody caught nothing is sure any more: it is logged, no new turns are taken, those under way may end, and the
 * code is 1, so that a supervisor starts the bot again.
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
