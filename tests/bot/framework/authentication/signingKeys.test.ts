import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SigningKeys } from '../../../../src/bot/framework/authentication/signingKeys';

const HOUR = 3_600_000;
const TIMES = { patience: 10_000, fresh: 24 * HOUR, kept: 72 * HOUR, pause: 300_000 };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function jwk(kid: string): object {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return { ...publicKey.export({ format: 'jwk' }), kid, endorsements: ['msteams'] };
}

/** Lists `keys` until it is told to fail, or to say nothing. */
async function issuer(keys: unknown[]) {
  const state = { keys, does: 'answer' as 'answer' | 'fail' | 'nothing', reads: 0 };
  const server = createServer((request, response) => {
    if (request.url !== '/keys') state.reads += 1;
    if (state.does === 'nothing') return;
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    if (state.does === 'fail') response.statusCode = 500;
    response.end(
      JSON.stringify(
        request.url === '/keys' ? { keys: state.keys } : { jwks_uri: `http://127.0.0.1:${port}/keys` },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const clock = { now: 1_000_000_000_000 };
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/metadata`;
  const signing = (times = TIMES) => new SigningKeys(url, () => clock.now, times);
  return { state, clock, signing };
}

describe('the keys that sign tokens', () => {
  it('are read once, however many ask at once', async () => {
    const { state, signing } = await issuer([jwk('a')]);
    const keys = signing();
    const found = await Promise.all(Array.from({ length: 20 }, () => keys.getKey('a')));
    expect(found.every((key) => key?.key.startsWith('-----BEGIN RSA PUBLIC KEY-----'))).toBe(true);
    expect(found[0]?.endorsements).toEqual(['msteams']);
    expect(state.reads).toBe(1);
  });

  it('are not waited for longer than the patience, and whoever waits for the same does not ask again', async () => {
    const { state, signing } = await issuer([jwk('a')]);
    state.does = 'nothing';
    const keys = signing({ ...TIMES, patience: 50 });
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => keys.getKey('a')));
    expect(asked.every(({ status }) => status === 'rejected')).toBe(true);
    expect(state.reads).toBe(1);
    state.does = 'answer';
    expect(await keys.getKey('a')).not.toBeNull();
  });

  it('are used for two days more while they cannot be read again, which is tried every five minutes', async () => {
    const { state, clock, signing } = await issuer([jwk('a')]);
    const keys = signing();
    await keys.getKey('a');
    state.does = 'fail';
    clock.now += 25 * HOUR;
    for (let i = 0; i < 5; i += 1) expect(await keys.getKey('a')).not.toBeNull();
    expect(state.reads).toBe(2);
    clock.now += TIMES.pause;
    expect(await keys.getKey('a')).not.toBeNull();
    expect(state.reads).toBe(3);
    clock.now += 48 * HOUR;
    await expect(keys.getKey('a')).rejects.toThrow('answered HTTP 500');
  });

  it('may be replaced: a new one is known within five minutes, and unknown ones are not looked for more often', async () => {
    const { state, clock, signing } = await issuer([jwk('a')]);
    const keys = signing();
    await keys.getKey('a');
    state.keys = [jwk('b')];
    expect(await keys.getKey('b')).toBeNull();
    clock.now += TIMES.pause;
    expect(await keys.getKey('b')).not.toBeNull();
    expect(await keys.getKey('a')).toBeNull();
    for (let i = 0; i < 5; i += 1) expect(await keys.getKey(`unknown ${i}`)).toBeNull();
    expect(state.reads).toBe(2);
  });

  it('are read again a day later, also by a clock that was set back', async () => {
    const { state, clock, signing } = await issuer([jwk('a')]);
    const keys = signing();
    await keys.getKey('a');
    clock.now -= 30 * HOUR;
    await keys.getKey('a');
    expect(state.reads).toBe(2);
  });

  it('may be listed beside others that are of no use', async () => {
    const { signing } = await issuer([null, 'x', { kid: 'ec', kty: 'EC', crv: 'P-256' }, jwk('a')]);
    const keys = signing();
    expect(await keys.getKey('a')).not.toBeNull();
    expect(await keys.getKey('ec')).toBeNull();
  });
});
