import { setTimeout as sleep } from 'node:timers/promises';
import type { JobQueue } from '../../../src/store/ports/jobs';

/** Runs and completes what is due until there is nothing; answers which jobs it has completed. */
export async function workOff(
  jobs: JobQueue,
  leaseMs: number,
  run: (key: string) => Promise<unknown>,
): Promise<string[]> {
  const completed: string[] = [];
  while (true) {
    const leased = await jobs.claim(Date.now(), 8, leaseMs);
    if (leased.length === 0) return completed;
    await sleep(5);
    const work = leased.map(async ({ job, receipt }) => {
      await run(job.key);
      if ((await jobs.complete(receipt)) === 'settled') completed.push(job.key);
    });
    await Promise.all(work);
  }
}
