import { describe, expect, it, jest } from '@jest/globals';
import type { Response } from 'botbuilder';
import { createAdapter } from '../../../../src/bot/framework/adapter/adapter';
import { createEndpoint } from '../../../../src/bot/framework/adapter/endpoint';
import { keptLog } from '../../fakes';

const CREDENTIALS = {
  kind: 'secret',
  appType: 'SingleTenant',
  appId: '11111111-1111-1111-1111-111111111111',
  password: 'secret',
  tenantId: '22222222-2222-2222-2222-222222222222',
} as const;

const ACTIVITY = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  from: { id: '29:mallory' },
  conversation: { id: 'c' },
  text: '4047',
};

async function call(credentials: Parameters<typeof createAdapter>[0], turn: () => Promise<void>) {
  const seen: { status: number; body: unknown } = { status: 0, body: undefined };
  const response: Response = {
    socket: undefined,
    end: () => {},
    header: () => {},
    send: (body: unknown) => {
      seen.body = body;
    },
    status: (code: number) => {
      seen.status = code;
    },
  };
  const log = keptLog();
  const onStderr = jest.spyOn(console, 'error').mockImplementation(() => {});
  const adapter = createAdapter(credentials, log);
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  await createEndpoint(adapter, { run: turn })({ headers: {}, body: ACTIVITY }, response);
  const written = onStderr.mock.calls.length;
  onStderr.mockRestore();
  return { ...seen, log: log.lines, written };
}

describe('an activity that does not become a turn', () => {
  it('of a caller without a token is refused, and logged in one line with the reason', async () => {
    const turn = jest.fn(async () => {});
    const { status, body, log, written } = await call(CREDENTIALS, turn);
    expect({ status, body }).toEqual({
      status: 401,
      body: {
        error: {
          code: 'unauthorized',
          message: 'The caller must be the Bot Framework, with a token for this bot.',
        },
      },
    });
    const fields = { reason: 'there is no bearer token' };
    expect(log).toEqual([{ level: 'info', fields, message: 'a caller was refused' }]);
    expect([turn.mock.calls.length, written]).toEqual([0, 0]);
  });

  it('for another reason is logged, and the caller is not told what it was', async () => {
    const { status, body, log, written } = await call({ kind: 'none' }, async () => {
      throw new Error('the password is hunter2');
    });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(log.map(({ level }) => level)).toEqual(['error']);
    expect(written).toBe(0);
  });
});
