import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

type Listener = (said: string) => void;

const METHODS = ['error', 'warn', 'log', 'info', 'debug'] as const;

const listening = new AsyncLocalStorage<Listener>();
const wrapped = new WeakSet<object>();

/**
 * Runs `work` and hands what it writes to the console to `listener`, also what comes later of it. Everything else
 * writes as before. For libraries that print what belongs into a log, or nowhere.
 */
export function quietly<T>(work: () => Promise<T>, listener: Listener): Promise<T> {
  // Each time: others may have put their own in place of it meanwhile.
  for (const method of METHODS) wrap(globalThis.console, method);
  return listening.run(listener, work);
}

function wrap(target: Console, method: (typeof METHODS)[number]): void {
  const write = target[method];
  if (wrapped.has(write)) return;
  const own = (...said: unknown[]): void => {
    const listener = listening.getStore();
    if (listener) listener(format(...said));
    else write.apply(target, said);
  };
  wrapped.add(own);
  target[method] = own;
}
