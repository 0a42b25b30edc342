// Run by killedOften.slow.test.ts: writes documents of all sizes, several at once, each said when it is acknowledged,
// until it is killed. Changes and deletes some of its own on the way, which leaves free pages to be used again.
import { openStore } from '../../../src/store/openStore';

async function main(folder: string, round: string): Promise<void> {
  const store = await openStore(folder, () => {});
  const write = async (i: number): Promise<void> => {
    await store.write(`scratch/${i % 40}`, '..'.repeat((i * 733) % 30_000), 'any');
    await store.write(`kept/${round}/${i}`, { i, padding: '..'.repeat((i * 397) % 12_000) }, 'absent');
    process.stdout.write(`${i}\n`);
    await store.delete(`scratch/${(i * 7) % 40}`);
  };
  for (let i = 0; ; i += 4) await Promise.all([i, i + 1, i + 2, i + 3].map(write));
}

const [, , folder = '', round = ''] = process.argv;
void main(folder, round);
