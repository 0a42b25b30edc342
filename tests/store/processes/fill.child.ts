// Run by processes.slow.test.ts: writes until there is no room, and says what happens then.
import { openEmbeddedStore } from '../../../src/store/embedded';
import { StoreError } from '../../../src/store/ports/storeError';

async function main(folder: string): Promise<void> {
  const store = openEmbeddedStore(folder);
  try {
    // At once, so that every kind of change is in the commit that fails.
    for (let i = 0; i < 100; i += 1) {
      const number = i * 3;
      await Promise.all([
        store.write(`document ${number}`, '..'.repeat(20_000), 'absent'),
        store.write(`document ${number + 1}`, '..'.repeat(20_000), 'any'),
        store.delete(`document ${number + 2}`),
      ]);
    }
  } catch (error) {
    if (error instanceof StoreError) process.stdout.write(`${error.code} ${error.message}\n`);
  }
  const first = await store.read('document 0');
  process.stdout.write(first ? 'document 0 is there\n' : 'document 0 is lost\n');
  await store.delete('document 0');
  await store.delete('document 1');
  process.stdout.write(`${(await store.write('small', 1, 'absent')).kind}\n`);
  await store.close();
}

const [, , folder = ''] = process.argv;
void main(folder);
