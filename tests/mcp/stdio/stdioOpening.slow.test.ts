import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { twoPages } from '../../cli/twoPages';
import { message, OPENING, pipedThrough } from './stdio';

const CONTENT = twoPages();

const answer = z.object({ jsonrpc: z.literal('2.0'), id: z.number(), result: z.looseObject({}) });

describe('playbook mcp over stdio', () => {
  it('answers what is piped in before it ends, and prints nothing but the protocol', async () => {
    const asked = [
      message('tools/call', { name: 'task', arguments: { id: '983' } }, 1),
      'this is no message',
      message('tools/call', { name: 'ask', arguments: { question: 'next steps after the kickoff' } }, 2),
      message('tools/call', { name: 'page', arguments: { page: 'nowhere' } }, 3),
    ];
    const { code, out, err } = await pipedThrough(CONTENT, [...OPENING, ...asked], { LOG_LEVEL: 'trace' });
    const lines = out.trim().split('\n');
    const answers = lines.map((line) => answer.parse(JSON.parse(line))).sort((a, b) => a.id - b.id);
    expect(answers).toHaveLength(4);
    expect(answers[0]?.result).toMatchObject({ serverInfo: { name: 'playbook' } });
    expect(JSON.stringify(answers[1])).toContain('QuickLeads');
    expect(answers[3]?.result).toMatchObject({ isError: true });
    expect(code).toBe(0);
    expect(err).toContain('serving over stdio');
  });

  it('ends with 1 and says why when there is nothing to serve', async () => {
    const { code, out, err } = await pipedThrough('/nowhere', []);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('The content folder /nowhere cannot be read');
  });
});
