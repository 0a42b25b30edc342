import { randomUUID } from 'node:crypto';

const ids = new WeakMap<object, string>();

/**
 * The id of the turn that an activity starts, by which its lines in the log, its jobs and its requests to the channel
 * can be found: 32 hexadecimal digits, as W3C Trace Context wants them of a trace id. The same for as long as the object
 * lives. It is handed on as an argument: an `AsyncLocalStorage` would slow down every promise of the process.
 */
export function turnIdOf(activity: object): string {
  const known = ids.get(activity);
  if (known !== undefined) return known;
  const id = randomUUID().replaceAll('-', '');
  ids.set(activity, id);
  return id;
}
