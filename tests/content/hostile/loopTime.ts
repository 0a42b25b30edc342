/** How long the event loop was held. */
export type LoopTime = { /** In milliseconds. */ stop(): number };

const EVERY_MS = 5;

/**
 * Measures, until it is stopped, the longest time that the event loop was held. Between two turns of it no more can have
 * been done than the time that passed, nor than the processor time that was used: the one counts what other processes
 * take of a busy machine, the other what this one's threads do beside the loop.
 */
export function measureLoop(): LoopTime {
  let longest = 0;
  let since = performance.now();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    const passed = performance.now() - since - EVERY_MS;
    longest = Math.max(longest, Math.min(passed, (user + system) / 1000));
    since = performance.now();
    used = process.cpuUsage();
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}
