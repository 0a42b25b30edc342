import { z } from 'zod';

/** The fields of an error that go into the log. */
export type LoggedError = {
  type: string;
  message: string;
  code?: string | number;
  status?: number;
  /** The stack trace without the message, one position per line. */
  stack?: string;
  cause?: LoggedError;
};

/** Errors of the operating system and the network; their messages name files and hosts, not user text. */
const ofSystem = z.object({ syscall: z.string() });
const fields = z.object({
  code: z
    .union([z.string().max(60), z.number()])
    .optional()
    .catch(undefined),
  statusCode: z.number().optional().catch(undefined),
});

/** A line of a stack trace: `    at name (file:1:2)`. */
const PLACE = /^\s+at .*(?::\d+:\d+|<anonymous>|native)\)?$/;
const LONGEST_MESSAGE = 300;
const MOST_CAUSES = 4;

/**
 * An error without text from users. Libraries attach the request to an error, with token and message, and quote input
 * that they could not parse in its message. So only known fields are logged, and only the parts of the message before
 * the first quotation mark and after the last. The stack starts with the message; that part is removed.
 */
export function loggedError(error: unknown, causes = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'was thrown, and is no error' };
  const { code, statusCode } = fields.safeParse(error).data ?? {};
  const stack = error.stack ?? '';
  const places = stack
    .slice(stack.indexOf(error.message) + error.message.length)
    .split('\n')
    .filter((line) => PLACE.test(line));
  return {
    type: error.name,
    message: ofSystem.safeParse(error).success ? error.message : unquoted(error.message),
    ...(code !== undefined && { code }),
    ...(statusCode !== undefined && { status: statusCode }),
    ...(places.length > 0 && { stack: places.join('\n') }),
    ...(error.cause !== undefined && causes < MOST_CAUSES && { cause: loggedError(error.cause, causes + 1) }),
  };
}

function unquoted(message: string): string {
  const first = message.search(/["'`“‘«]/);
  const last = [...'"\'`”’»'].reduce((at, mark) => Math.max(at, message.lastIndexOf(mark)), -1);
  const isQuoting = first >= 0 && last > first;
  const cut = isQuoting ? `${message.slice(0, first)}…${message.slice(last + 1)}` : message;
  return cut.length > LONGEST_MESSAGE ? `${cut.slice(0, LONGEST_MESSAGE)}…` : cut;
}
