// Run by processes.slow.test.ts: counts a document up, as often as it is told.
import { openEmbeddedStore } from '../../../src/store/embedded';
import { increment } from './increment';

async function main(folder: string, times: number): Promise<void> {
  const store = openEmbeddedStore(folder);
  process.stdout.write('ready\n');
  for (let i = 0; i < times; i += 1) await increment(store, 'counter');
  await store.close();
}

const [, , folder = '', times = ''] = process.argv;
void main(folder, Number(times));
