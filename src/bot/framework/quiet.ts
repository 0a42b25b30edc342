import { join, sep } from 'node:path';
import { format } from 'node:util';

type Listener = (said: string) => void;

const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

const wrapped = new WeakSet<object>();
const listeners = new Map<string, Listener>();

/**
 * From now on hands what the code of an npm package writes to the console to `listener`. Everything else writes as
 * before. For libraries that print what belongs into a log, or nowhere. Called again before each use of the library:
 * others may have put a console of their own in place meanwhile.
 *
 * Who writes is seen on the stack, which costs nothing as long as nobody writes; to follow each call by an
 * `AsyncLocalStorage` would make every promise of the process dearer.
 */
export function quiet(library: string, listener: Listener): void {
  listeners.set(library, listener);
  for (const method of METHODS) wrap(globalThis.console, method);
}

function wrap(target: Console, method: (typeof METHODS)[number]): void {
  const write = target[method];
  if (wrapped.has(write)) return;
  const own = (...said: unknown[]): void => {
    const listener = listenerTo(own);
    if (listener) listener(format(...said));
    else write.apply(target, said);
  };
  wrapped.add(own);
  target[method] = own;
}

/** Of the package that called `callee`, if somebody listens to it. */
function listenerTo(callee: () => void): Listener | undefined {
  const at: { stack?: string } = {};
  Error.captureStackTrace(at, callee);
  const [, caller = ''] = (at.stack ?? '').split('\n');
  return [...listeners].find(([library]) => caller.includes(join('node_modules', library, sep)))?.[1];
}
