import { join, sep } from 'node:path';
import { format } from 'node:util';

type Listener = (said: string) => void;

const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

const wrapped = new WeakSet<object>();
const listeners = new Map<string, Listener>();

/**
 * From now on, passes console output of an npm package to `listener`; other console output is not changed. For
 * libraries that print what belongs in a log, or nowhere. Call it again before each use of the library, because other
 * code may have replaced the console.
 *
 * The writer is found on the call stack, which costs nothing while nobody writes. An `AsyncLocalStorage` for each call
 * would slow down every promise of the process.
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

/** The listener for the package that called `callee`, if there is one. */
function listenerTo(callee: () => void): Listener | undefined {
  const at: { stack?: string } = {};
  Error.captureStackTrace(at, callee);
  const [, caller = ''] = (at.stack ?? '').split('\n');
  return [...listeners].find(([library]) => caller.includes(join('node_modules', library, sep)))?.[1];
}
