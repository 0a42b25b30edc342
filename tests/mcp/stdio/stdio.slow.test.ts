import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { twoPages } from '../../cli/twoPages';
import { called } from '../called';
import { ERAS } from '../eras';
import { clientOverStdio, message, OPENING, pipedThrough } from './stdio';

const CONTENT = twoPages();
const CALLS = 2000;

it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])(
  'at the log level %s, stdout has the protocol and nothing else',
  async (level) => {
    const asked = message('tools/call', { name: 'ask', arguments: { question: 'task 983' } }, 1);
    const { out } = await pipedThrough(CONTENT, [...OPENING, asked], { LOG_LEVEL: level });
    const lines = out.trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ jsonrpc: '2.0', result: expect.anything() }),
      expect.objectContaining({ jsonrpc: '2.0', result: expect.anything() }),
    ]);
  },
);

describe.each(ERAS)('for a client that opens as %s', (mode) => {
  let client: Client;
  beforeAll(async () => {
    client = await clientOverStdio(CONTENT, { versionNegotiation: { mode } });
  });
  afterAll(() => client.close());

  it(`${CALLS} calls at once are all answered, right ones and wrong ones`, async () => {
    const results = await Promise.all(
      Array.from({ length: CALLS }, (_unused, i) => {
        if (i % 4 === 0) return called(client, 'page', { page: `nowhere-${i}` });
        if (i % 4 === 1) return called(client, 'task', { id: '983', locale: 'ja' });
        return called(client, 'ask', { question: `next steps after the kickoff ${i}`, locale: 'de' });
      }),
    );
    expect(results.filter(({ isError }) => isError)).toHaveLength(CALLS / 4);
    expect(results.every(({ texts }, i) => i % 4 !== 0 || texts[0]?.includes(`"nowhere-${i}"`))).toBe(true);
    expect(results.every(({ fields, isError }) => isError || fields.answered === true)).toBe(true);
  });
});
