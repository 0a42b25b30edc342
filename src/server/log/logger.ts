import { pino } from 'pino';
import type { Logger } from '../../bot/turn/logger';
import type { LogLevel } from '../../settings/config';
import { loggedError } from './loggedError';

/** `fatal` writes synchronously, because the process may exit right after it. */
export type ProcessLogger = Logger & { fatal(fields: object, message: string): void };

/** JSON lines, on stdout unless `stream` is given. An error is logged with its stack under `err`, without text from users. */
export function createLogger(level: LogLevel, stream?: NodeJS.WritableStream): ProcessLogger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => loggedError(error) },
  };
  return stream ? pino(options, stream) : pino(options);
}
