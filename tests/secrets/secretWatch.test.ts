import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { expiryWith, type SecretWatch, watchSecrets } from '../../src/secretWatch';
import { signatureEnd } from '../../src/settings/secretExpiry';
import { keptLog } from '../bot/fakes';

const DAY = 86_400_000;
const ENDS = Date.UTC(2027, 0, 31);
const folder = mkdtempSync(path.join(tmpdir(), 'playbook-secret-'));
const file = path.join(folder, 'secret');

let log: ReturnType<typeof keptLog>;
let watch: SecretWatch | undefined;
let time = 0;

beforeEach(() => {
  jest.useFakeTimers();
  log = keptLog();
});
afterEach(() => {
  watch?.stop();
  jest.useRealTimers();
  rmSync(file, { force: true });
});

const start = (given: { at?: number | null; now?: number; passwordFile?: string } = {}) => {
  time = given.now ?? 0;
  watch = watchSecrets({
    credentials: {
      kind: 'secret',
      appType: 'SingleTenant',
      appId: 'app',
      password: 'first',
      tenantId: 'tenant',
      ...(given.passwordFile !== undefined && { passwordFile: given.passwordFile }),
    },
    expiry: { at: given.at ?? null, warnMs: 30 * DAY },
    logger: log,
    now: () => time,
  });
  return watch;
};
const said = () => log.lines.map(({ level, message }) => `${level} ${message.split(':')[0]}`);
const pass = (ms: number) => {
  time += ms;
  jest.advanceTimersByTime(ms);
};

describe('a client secret', () => {
  it('of which nobody knows when it ends is taken for good', () => {
    expect([start().state(), said()]).toEqual(['ok', []]);
  });

  it('that ends soon is told of when the bot starts, and every day', () => {
    expect(start({ at: ENDS, now: ENDS - 32 * DAY }).state()).toBe('ok');
    pass(DAY);
    expect(said()).toEqual([]);
    pass(DAY);
    expect([watch?.state(), said()]).toEqual(['expiring', ['warn a secret ends soon']]);
    pass(2 * DAY);
    expect(said().length).toBe(3);
    expect(log.lines[0]?.fields).toEqual({ expires: '2027-01-31' });
  });

  it('that has ended is an error', () => {
    const { state } = start({ at: ENDS, now: ENDS });
    expect([state(), said()]).toEqual(['expired', ['error a secret has ended, as SECRET_EXPIRES has it']]);
  });

  it('that is refused is told of once, until it is accepted again', () => {
    const { secret, state } = start();
    secret?.refused('AADSTS7000222');
    secret?.refused('AADSTS7000222');
    expect([state(), said()]).toEqual([
      'refused',
      ['error the client secret is refused, nobody is answered'],
    ]);
    expect(log.lines[0]?.fields).toEqual({ reason: 'AADSTS7000222' });
    secret?.accepted();
    secret?.accepted();
    expect([state(), said().slice(1)]).toEqual(['ok', ['info the client secret is accepted again']]);
  });
});

describe('the file of a client secret', () => {
  it('is read again now and then, and what is in it is used from then on', () => {
    writeFileSync(file, 'first\n');
    const { secret } = start({ passwordFile: file });
    writeFileSync(file, 'second\n');
    expect(secret?.current()).toBe('first');
    pass(30_000);
    expect(secret?.current()).toBe('second');
    expect(said()).toEqual(['info a secret was changed in its file']);
    expect(JSON.stringify(log.lines)).not.toMatch(/first|second/);
  });

  it('is read at once when its secret is refused', () => {
    writeFileSync(file, 'second');
    expect(start({ passwordFile: file }).secret?.renewed()).toBe('second');
  });

  it('that is gone leaves the last secret in use, and is told of once', () => {
    const { secret } = start({ passwordFile: file });
    pass(120_000);
    expect(secret?.current()).toBe('first');
    expect(said()).toEqual(['warn the file of a secret cannot be used']);
    writeFileSync(file, 'second');
    pass(30_000);
    expect(secret?.current()).toBe('second');
  });
});

describe('the access to the store', () => {
  it.each([
    ['BlobEndpoint=x;SharedAccessSignature=sv=2024&ss=t&se=2027-06-01T12%3A00%3A00Z&sp=raud&sig=x', 1],
    ['TableEndpoint=https://a/;SharedAccessSignature=se=2027-06-01T12:00:00Z&sig=x', 1],
    ['AccountName=playbook;AccountKey=c2U9MjAyNw==', null],
    ['UseDevelopmentStorage=true', null],
  ])('ends as its signature says: %s', (connectionString, ends) => {
    expect(signatureEnd(connectionString)).toBe(ends && Date.UTC(2027, 5, 1, 12));
  });

  it('may end first, and is no concern any more when its file has a signature that lasts longer', () => {
    let accessEnds: number | null = ENDS;
    const expiry = expiryWith({ at: ENDS + 400 * DAY, warnMs: 30 * DAY }, () => accessEnds);
    watch = watchSecrets({ credentials: { kind: 'none' }, expiry, logger: log, now: () => ENDS - DAY });
    expect([watch.state(), said()]).toEqual(['expiring', ['warn a secret ends soon']]);
    accessEnds = ENDS + 365 * DAY;
    expect(watch.state()).toBe('ok');
    accessEnds = null;
    expect(expiry.at).toBe(ENDS + 400 * DAY);
    expect(expiryWith({ at: null, warnMs: 0 }, () => null).at).toBeNull();
  });
});
