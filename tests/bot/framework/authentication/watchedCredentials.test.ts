import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AppSecret,
  WatchedCredentials,
} from '../../../../src/bot/framework/authentication/watchedCredentials';

/** As the library that signs in throws it. */
const refusal = (code: string, errorCode = 'invalid_client') =>
  Object.assign(new Error(`7000222 - [2026-11-30]: ${code}: The provided client secret keys are expired.`), {
    errorCode,
  });

describe('the credentials of the bot', () => {
  let current: string;
  let newest: string;
  let told: string[];
  /** What signing in with a secret comes to. */
  let signIn: Map<string, () => string>;
  let asked: string[];

  const secret: AppSecret = {
    current: () => current,
    renewed: () => {
      current = newest;
      return current;
    },
    accepted: () => void told.push('accepted'),
    refused: (reason) => void told.push(`refused ${reason}`),
  };
  const credentials = () =>
    new WatchedCredentials(
      'app',
      async (password) => ({
        signRequest: async (request) => request,
        async getToken() {
          asked.push(password);
          return signIn.get(password)?.();
        },
      }),
      secret,
    );

  beforeEach(() => {
    current = 'old';
    newest = 'old';
    told = [];
    asked = [];
    signIn = new Map([
      ['old', () => 'token of old'],
      ['new', () => 'token of new'],
    ]);
  });

  it('get their token with the secret, which is accepted once for each token', async () => {
    const given = credentials();
    expect([await given.getToken(), await given.getToken()]).toEqual(['token of old', 'token of old']);
    expect(told).toEqual(['accepted']);
  });

  it('use a secret that has changed meanwhile', async () => {
    const given = credentials();
    await given.getToken();
    current = 'new';
    expect(await given.getToken()).toBe('token of new');
  });

  it('try a new secret when theirs is refused', async () => {
    signIn.set('old', () => {
      throw refusal('AADSTS7000222');
    });
    newest = 'new';
    expect(await credentials().getToken()).toBe('token of new');
    expect([asked, told]).toEqual([['old', 'new'], ['accepted']]);
  });

  it('say why the newest secret is refused', async () => {
    signIn.set('old', () => {
      throw refusal('AADSTS7000222');
    });
    await expect(credentials().getToken()).rejects.toThrow('AADSTS7000222');
    expect(told).toEqual(['refused AADSTS7000222']);
  });

  it('blame no secret for a network that fails', async () => {
    signIn.set('old', () => {
      throw refusal('', 'network_error');
    });
    await expect(credentials().getToken()).rejects.toThrow();
    expect(told).toEqual([]);
  });

  it('sign requests with that token', async () => {
    const headers = new Map<string, string>();
    const request = { headers: { set: (name: string, value: string) => headers.set(name, value) } };
    await credentials().signRequest(request as never);
    expect([...headers.values()]).toEqual(['Bearer token of old']);
  });
});
