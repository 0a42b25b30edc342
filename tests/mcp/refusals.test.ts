import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import type { Known } from '../../src/ask/answerLines';
import { ownKnowledge } from '../once/content';
import { called } from './called';
import { connected, partsOf } from './connected';

const KICK_OFF = 'initiate-conduct-customer-kick-off';

let known: Known;
beforeAll(async () => {
  known = await ownKnowledge();
});

describe('what an agent asks for in vain', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(partsOf(() => known));
  });

  const WRONG: [string, Record<string, unknown>, string][] = [
    ['ask', {}, 'question: is missing: the question, in any of the languages of the playbook'],
    ['ask', { question: '' }, 'question: is empty: ask something'],
    ['ask', { question: 7 }, 'question: is no text, expected the question'],
    ['ask', { question: 'x'.repeat(4001) }, 'is longer than 4000 characters: ask in one or two sentences'],
    ['ask', { question: 'hi', locale: 'no tag' }, 'locale: is no BCP 47 tag such as "de" or "pt-BR"'],
    ['ask', { question: 'hi', language: 'de' }, 'Unrecognized key: "language"'],
    ['ask', { question: 'hi', page: 'kick' }, `The playbook has no page "kick". Near it are "${KICK_OFF}"`],
    ['page', { page: 'nowhere' }, 'The playbook has no page "nowhere". List all pages with the tool phases'],
    ['next_steps', { page: 'playbook://de/nowhere' }, 'The playbook has no page'],
    ['resources', { page: '' }, 'page: is empty, expected the id of a page'],
    [
      'tasks',
      { phase: 'asses' },
      'The playbook has no phase "asses". Give one of these keys: assess, enable',
    ],
    ['tasks', { role: 'boss' }, 'The playbook has no role "boss". Give one of these keys: '],
    ['tasks', { service: 'mail' }, 'The playbook has no service "mail". Give one of these keys: '],
    ['tasks', { requirement: 'must' }, 'requirement: is neither "mandatory" nor "optional"'],
    ['tasks', { page: KICK_OFF, phase: 'assess' }, 'Both page and phase are given. Give the page alone'],
    ['task', { id: 'x' }, 'id: is no FTOP number such as "4047"'],
    ['task', { id: '123456' }, 'No page of the playbook defines task 123456. Check the number'],
  ];

  it.each(WRONG)('%s with %j is an error that says what and the remedy', async (name, args, message) => {
    const { isError, texts } = await called(client, name, args);
    expect([isError, texts]).toEqual([true, [expect.stringContaining(message)]]);
  });

  it.each([
    ['playbook://de/nowhere', 'List the resources for all pages there are'],
    [
      'playbook://fr/migrate-migration',
      'The page is there in another language: playbook://en/migrate-migration',
    ],
  ])('the resource %s is an error that says the remedy', async (uri, remedy) => {
    await expect(client.readResource({ uri })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining(remedy),
    });
  });

  it('so is a prompt for a phase that there is not', async () => {
    const asked = client.getPrompt({ name: 'what-is-left', arguments: { phase: 'lunch' } });
    await expect(asked).rejects.toThrow('The playbook has no phase "lunch". Give one of these keys: assess');
  });

  it('and the server lives on', async () => {
    expect((await called(client, 'phases')).isError).toBe(false);
  });
});

it('a page that is removed while an agent works with it is an error from then on, and others are answered', async () => {
  let current = known;
  const client = await connected(partsOf(() => current));
  expect((await called(client, 'page', { page: KICK_OFF })).isError).toBe(false);
  current = withoutPage(known, KICK_OFF);
  const gone = await called(client, 'next_steps', { page: KICK_OFF });
  expect(gone).toMatchObject({
    isError: true,
    texts: [expect.stringContaining(`The playbook has no page "${KICK_OFF}"`)],
  });
  expect((await called(client, 'next_steps', { page: 'migrate-migration' })).isError).toBe(false);
  await expect(client.readResource({ uri: `playbook://en/${KICK_OFF}` })).rejects.toThrow('has no page');
});

it('what fails inside is reported once, and the agent is told an id and nothing else', async () => {
  const answering = {
    ...known.answering,
    answer: () => {
      throw new Error('secret detail');
    },
  };
  const parts = partsOf(() => ({ ...known, answering }));
  const client = await connected(parts);
  const { isError, texts } = await called(client, 'ask', { question: 'hi' });
  expect([isError, texts]).toEqual([true, [expect.stringContaining('look for failure-1 in its log')]]);
  expect(texts.join()).not.toContain('secret');
  expect(parts.failures).toEqual([{ error: new Error('secret detail'), what: 'ask' }]);
});

function withoutPage({ playbook, answering }: Known, id: string): Known {
  const pages = [...playbook.pages].map(
    ([locale, own]) => [locale, new Map([...own].filter(([page]) => page !== id))] as const,
  );
  return { playbook: { ...playbook, pages: new Map(pages) }, answering };
}
