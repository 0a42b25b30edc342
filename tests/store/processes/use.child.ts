// Run by damagedStart.slow.test.ts: opens each folder, after a look at it when the first
// argument is `checked`, and reads and writes all over it. Says `begins`
// before and `works` or the reason after, so that whoever reads it knows in which one this process died.
import { openEmbeddedStore } from '../../../src/store/embedded';
import { openStore } from '../../../src/store/openStore';
import { StoreError } from '../../../src/store/ports/storeError';

async function use(folder: string, isChecked: boolean): Promise<void> {
  const store = isChecked ? await openStore(folder, () => {}) : openEmbeddedStore(folder);
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  for (let round = 0; round < 6; round += 1) {
    const sizes = Array.from({ length: 25 }, (_, i) => (i * 397 * round) % 20_000);
    await Promise.all(sizes.map((size, i) => store.write(`new/${round}/${i}`, '..'.repeat(size), 'any')));
  }
  for (const key of keys.slice(0, 60)) await store.delete(key);
  await Promise.all(keys.slice(60, 120).map((key, i) => store.write(key, '..'.repeat(i * 300), 'any')));
  for await (const _document of store.list(''));
  await store.close();
}

async function main([how, ...folders]: readonly string[]): Promise<void> {
  for (const folder of folders) {
    process.stdout.write(`begins ${folder}\n`);
    const said = await use(folder, how === 'checked').then(
      () => 'works',
      (error: unknown) =>
        error instanceof StoreError ? `${error.code} ${error.message}` : `UNEXPECTED ${error}`,
    );
    process.stdout.write(`${said.replaceAll('\n', ' ')}\n`);
  }
  process.exit(0);
}

void main(process.argv.slice(2));
