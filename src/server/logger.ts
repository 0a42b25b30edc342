import { pino } from 'pino';
import type { Logger } from '../bot/turn/logger';
import type { LogLevel } from '../config';
import { loggedError } from './loggedError';

/** `fatal` is written before it returns, whatever the process does next. */
export type ProcessLogger = Logger & { fatal(fields: object, message: string): void };

/** JSON lines on stdout; an error is logged with its stack under `err`, without what people wrote. */
export function createLogger(level: LogLevel): ProcessLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => loggedError(error) },
  });
}
