// Run by manyTurns.test.ts.
import { openEmbeddedStore } from '../../../src/store/embedded';
import { takeTurns } from './takeTurns';

async function main(folder: string, count: number): Promise<void> {
  const documents = openEmbeddedStore(folder);
  process.stdout.write('ready\n');
  await takeTurns(documents, 'there', count);
  await documents.close();
}

const [, , folder = '', count = ''] = process.argv;
void main(folder, Number(count));
