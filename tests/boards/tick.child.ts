// Run by concurrency.test.ts: the people of one half tick their tasks on a board of another process.
import { openEmbeddedStore } from '../../src/store/embedded';
import { serviceOn, tickAll } from './crowd';

async function main(folder: string, id: string, people: readonly number[]): Promise<void> {
  const store = openEmbeddedStore(folder);
  process.stdout.write('ready\n');
  const outcomes = await tickAll([serviceOn(store)], id, people);
  process.stdout.write(`${outcomes.filter((outcome) => outcome === 'changed').length}\n`);
  await store.close();
}

const [, , folder = '', id = '', people = ''] = process.argv;
void main(folder, id, people.split(',').map(Number));
