import { randomBytes } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_KEY_LENGTH, MAX_VALUE_BYTES } from '../../../src/store/limits';
import { openTable } from '../../../src/store/tables/openTable';
import { itKeepsTheContract } from '../contract';
import { listed } from '../listed';
import { startAzurite } from './azurite';
import { wayTo } from './brokenWay';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let tables = 0;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.stop();
});

function newTable(): string {
  tables += 1;
  return `playbook${tables}`;
}

const open = (table = newTable()) =>
  openTable({ table, account: { connectionString: azurite.connectionString } }, () => {});

describe('the store in a table of Azure Storage', () => {
  itKeepsTheContract(open);

  it('has what another process wrote, and creates its table only when it is missing', async () => {
    const table = newTable();
    const [one, other] = [await open(table), await open(table)];
    const { version } = Object(await one.write('key', { tasks: 83 }, 'absent'));
    expect(await other.read('key')).toEqual({ value: { tasks: 83 }, version });
    expect(await other.write('key', 2, version)).toMatchObject({ kind: 'written' });
    expect(await one.write('key', 3, version)).toEqual({ kind: 'conflict' });
  });

  it('lists long keys that share their first thousand characters in their order', async () => {
    const store = await open();
    const start = 'k/'.repeat(MAX_KEY_LENGTH / 2 - 2);
    const keys = ['b', 'a', 'c', '漢'].map((end) => start + end);
    for (const key of [...keys, `${start.slice(0, 200)}`, 'z']) await store.write(key, key, 'absent');
    expect((await listed(store, start)).map(({ key }) => key.at(-1))).toEqual(['a', 'b', 'c', '漢']);
    expect(await listed(store, '')).toHaveLength(6);
  });

  it('takes the longest document, however little it can be compressed', async () => {
    const store = await open();
    const printable = [...randomBytes(MAX_VALUE_BYTES - 2)].map((byte) =>
      String.fromCharCode(35 + (byte % 57)),
    );
    const value = printable.join('');
    await store.write('key', value, 'any');
    expect((await store.read('key'))?.value).toBe(value);
  });

  it('is waited for when a bot starts before it can be reached, and not for ever', async () => {
    const way = await wayTo(Number(/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1]));
    way.break('refused');
    const connectionString = azurite.connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${way.port}`);
    const openBy = (patienceMs: number) =>
      openTable({ table: newTable(), account: { connectionString } }, () => {}, { patienceMs, pauseMs: 10 });
    await expect(openBy(0)).rejects.toMatchObject({ code: 'store_unreachable', trouble: 'failing' });
    const opening = openBy(60_000);
    way.mend();
    const store = await opening;
    expect(await store.write('key', 1, 'absent')).toMatchObject({ kind: 'written' });
    await way.stop();
  });

  it('passes over what it did not write', async () => {
    const table = newTable();
    const store = await open(table);
    const client = TableClient.fromConnectionString(azurite.connectionString, table, {
      allowInsecureConnection: true,
    });
    await client.createEntity({ partitionKey: 'a', rowKey: 'b', note: 'by hand' });
    await store.write('key', 1, 'any');
    expect(await listed(store, '')).toHaveLength(1);
  });

  it('finishes the writes in hand before it closes', async () => {
    const table = newTable();
    const store = await open(table);
    const writes = Array.from({ length: 20 }, (_, i) => store.write(`key ${i}`, i, 'absent'));
    await store.close();
    for (const result of await Promise.all(writes)) expect(result.kind).toBe('written');
    expect((await (await open(table)).read('key 19'))?.value).toBe(19);
  });
});
