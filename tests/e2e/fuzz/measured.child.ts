/*
 * Loaded into the bot's process before the bot: tells who started it when the event loop was held, and how much memory
 * is in use when it is asked.
 */
import { readFileSync } from 'node:fs';
import type { FromInside } from './fuzzedBot';

const EVERY_MS = 10;
const REPORTED_MS = 100;

const tell = (message: FromInside): void => void process.send?.(message);

/**
 * Milliseconds that this thread has run on a processor. Real time alone would count what other programs of a busy
 * machine take.
 */
function ranMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

let [at, ran] = [performance.now(), ranMs()];
setInterval(() => {
  const [now, running] = [performance.now(), ranMs()];
  const ms = Math.min(now - at, running - ran);
  if (ms > REPORTED_MS) tell({ kind: 'held', ms, began: Date.now() - (now - at), ended: Date.now() });
  [at, ran] = [now, running];
}, EVERY_MS).unref();

process.on('message', () => {
  // What is freed by the first one can free more.
  for (let times = 0; times < 4; times += 1) global.gc?.();
  // The collections are ours, and hold nobody up that the bot would not.
  [at, ran] = [performance.now(), ranMs()];
  const { heapUsed, external } = process.memoryUsage();
  tell({ kind: 'memory', heapUsed, external });
});
// A test that was killed leaves no bot behind.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
