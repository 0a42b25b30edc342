import { pino } from 'pino';
import type { Logger } from '../bot/logger';
import type { LogLevel } from '../config';

/** JSON lines on stdout; an error is logged with its stack under `err`. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
