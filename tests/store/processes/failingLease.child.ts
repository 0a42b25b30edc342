// Run by jobProcesses.slow.test.ts: claims jobs from a store that is slow to read and full, and says what came of it.
import { setImmediate } from 'node:timers/promises';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../../src/store/memory';

class SlowStore extends MemoryStore {
  isFull = false;

  override async read(key: string) {
    // Several turns of the event loop: a promise that failed meanwhile and that nobody watches ends the process.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    return super.read(key);
  }

  override async write(...given: Parameters<MemoryStore['write']>) {
    if (this.isFull) throw new Error('the disk is full');
    return super.write(...given);
  }
}

async function main(): Promise<void> {
  const store = new SlowStore();
  const jobs = new DocumentJobs(store);
  for (const key of ['one', 'two', 'three']) {
    await jobs.schedule({ key, kind: 'update', group: null, subjects: [], due: 0, ifWaiting: 'join' });
  }
  store.isFull = true;
  await jobs.claim(9000, 10, 100).catch((error: unknown) => process.stdout.write(`${String(error)}\n`));
  store.isFull = false;
  process.stdout.write(`${(await jobs.claim(9000, 10, 100)).length} jobs\n`);
}

void main();
