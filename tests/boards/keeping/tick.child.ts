// Run by concurrency.slow.test.ts: people tick their tasks on a board; each task is said once it is answered.
import { openEmbeddedStore } from '../../../src/store/embedded';
import { serviceOn, tickAll } from './crowd';

async function main(folder: string, id: string, people: readonly number[]): Promise<void> {
  const store = openEmbeddedStore(folder);
  process.stdout.write('ready\n');
  await tickAll([serviceOn(store)], id, people, (item) => process.stdout.write(`${item}\n`));
  await store.close();
}

const [, , folder = '', id = '', people = ''] = process.argv;
void main(folder, id, people.split(',').map(Number));
