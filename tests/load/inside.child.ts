/* Loaded into the bot's process before the bot: tells of its memory and handles when it is asked. */
import { readdirSync } from 'node:fs';

export type FromInside = {
  /** Bytes of JavaScript values after everything unused was freed. */
  heapUsed: number;
  rss: number;
  /** Timers, sockets and requests that keep the process alive. */
  resources: number;
  /** Open files and sockets; -1 where the system does not tell. */
  files: number;
};

process.on('message', () => {
  // What is freed by the first one can free more.
  for (let times = 0; times < 3; times += 1) global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const said: FromInside = {
    heapUsed,
    rss,
    resources: process.getActiveResourcesInfo().length,
    files: files(),
  };
  process.send?.(said);
});
// A run that was ended leaves no bot behind.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

function files(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return -1;
  }
}
