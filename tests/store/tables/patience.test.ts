import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openTable } from '../../../src/store/tables/openTable';
import { heededWait } from '../../../src/store/tables/patience';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('a table service that is overloaded', () => {
  it.each([
    ['retry-after', '1', '1'],
    ['retry-after', '60', '2'],
    ['retry-after', 'Fri, 01 Jan 2027 00:00:00 GMT', '2'],
    ['x-ms-retry-after-ms', '90000', '2000'],
    ['retry-after-ms', '100', '100'],
  ] as const)(
    'is asked again after two seconds at most, for somebody waits: %s %s',
    (header, told, heeded) => {
      expect(heededWait(header, told)).toBe(heeded);
    },
  );
});

/** A table service that lets nobody create tables; `status` and `code`: how it answers who reads an entity. */
async function closedService(status: number, code: string) {
  const server = createServer((request, response) => {
    const isCreation = request.method === 'POST';
    const error = isCreation ? 'AuthorizationPermissionMismatch' : code;
    response.writeHead(isCreation ? 403 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ 'odata.error': { code: error, message: { value: 'x' } } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/account`;
  return `TableEndpoint=${url};SharedAccessSignature=sv=2024-11-04&tn=playbook&sp=raud&sig=c2ln`;
}

const open = (connectionString: string) =>
  openTable({ table: 'playbook', account: { connectionString } }, () => {}, { patienceMs: 0, pauseMs: 0 });

describe('who may use a table but create none', () => {
  it('uses the one that somebody else has created', async () => {
    const store = await open(await closedService(404, 'ResourceNotFound'));
    expect(await store.read('key')).toBeUndefined();
    await store.close();
  });

  it.each([
    ['there is none', 404, 'TableNotFound'],
    ['that right is missing, too', 403, 'AuthorizationPermissionMismatch'],
  ])('is told so when %s', async (_why, status, code) => {
    await expect(open(await closedService(status, code))).rejects.toMatchObject({
      code: 'store_unreachable',
      trouble: 'read-only',
    });
  });
});
