// Run by processes.slow.test.ts: writes one document after the other, saying which are written, until it is killed.
import { openEmbeddedStore } from '../../../src/store/embedded';

async function main(folder: string): Promise<void> {
  const store = openEmbeddedStore(folder);
  for (let i = 0; ; i += 1) {
    await store.write(`document ${i}`, { number: i, padding: '..'.repeat(1000) }, 'absent');
    process.stdout.write(`${i}\n`);
  }
}

const [, , folder = ''] = process.argv;
void main(folder);
