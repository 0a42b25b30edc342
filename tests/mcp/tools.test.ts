import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Tool } from '@modelcontextprotocol/client';
import Ajv from 'ajv/dist/2020';
import { ownKnowledge } from '../once/content';
import { called } from './called';
import { connected, partsOf } from './connected';

const KICK_OFF = 'initiate-conduct-customer-kick-off';

/** One call of each tool, and what it has to say. */
const CALLS: [string, Record<string, unknown>, object][] = [
  [
    'ask',
    { question: 'next steps after the kickoff' },
    { answered: true, kind: 'answer', intent: 'next_steps', closest: [] },
  ],
  [
    'search',
    { query: 'kickoff deck' },
    { answered: true, results: expect.arrayContaining([expect.objectContaining({ page: KICK_OFF })]) },
  ],
  [
    'phases',
    {},
    { answered: true, phases: expect.arrayContaining([expect.objectContaining({ key: 'assess' })]) },
  ],
  [
    'page',
    { page: KICK_OFF },
    { answered: true, title: 'Conduct Customer Kickoff', phase: { key: 'initiate', label: 'Initiate' } },
  ],
  [
    'next_steps',
    { page: KICK_OFF },
    { answered: true, steps: expect.arrayContaining([expect.objectContaining({ pages: [] })]) },
  ],
  [
    'resources',
    { page: KICK_OFF },
    { answered: true, links: expect.arrayContaining([expect.objectContaining({ text: 'Kickoff Deck' })]) },
  ],
  [
    'tasks',
    { page: KICK_OFF, requirement: 'mandatory' },
    { answered: true, tasks: expect.arrayContaining([expect.objectContaining({ id: '3616' })]) },
  ],
  [
    'task',
    { id: '983' },
    { answered: true, taskIds: ['983'], tasks: [expect.objectContaining({ page: KICK_OFF })] },
  ],
];

describe('an agent with the official client', () => {
  let client: Client;
  let tools: Tool[];
  const parts = partsOf(() => knowledge);
  let knowledge: Awaited<ReturnType<typeof ownKnowledge>>;
  beforeAll(async () => {
    knowledge = await ownKnowledge();
    client = await connected(parts);
    tools = (await client.listTools()).tools;
  });

  it('is offered every tool, each of which only reads and describes what it takes and returns', () => {
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const { description, annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description?.length).toBeGreaterThan(30);
      const fields = [inputSchema, outputSchema].map((schema) => Object.keys(schema?.properties ?? {}));
      expect(fields[0]).toContain('locale');
      expect(fields[1]).toEqual(
        expect.arrayContaining(['answered', 'text', 'sources', 'locale', 'fallback']),
      );
    }
  });

  it.each(CALLS)('calls %s with %j, and the result is as its schema says', async (name, args, said) => {
    const { isError, texts, fields } = await called(client, name, args);
    expect([isError, texts[0]]).toEqual([false, fields.text]);
    expect(fields).toMatchObject(said);
    const { $schema: _draft, ...schema } = tools.find((tool) => tool.name === name)?.outputSchema ?? {};
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(fields), validate.errors]).toEqual([true, null]);
  });

  it.each(CALLS)(
    'is told by %s with %j which page, heading and language its words are from',
    async (name, args) => {
      const { texts, fields } = await called(client, name, { ...args, locale: 'de' });
      expect(fields).toMatchObject({
        locale: 'de',
        fallback: null,
        sources: expect.arrayContaining([
          {
            page: expect.any(String),
            title: expect.any(String),
            heading: headingOf(name),
            locale: 'de',
            uri: expect.stringMatching(/^playbook:\/\/de\//),
          },
        ]),
      });
      expect(texts[1]).toMatch(/ · de · playbook:\/\/de\//);
    },
  );

  it('gets the same in the words of another language, and the keys that are the same in all', async () => {
    const japanese = await called(client, 'tasks', {
      phase: 'assess',
      role: 'FastTrack マネージャー',
      locale: 'ja',
    });
    const english = await called(client, 'tasks', { phase: 'Assess', role: 'fm' });
    expect(japanese.fields.taskIds).toEqual(english.fields.taskIds);
    expect(japanese.fields.text).not.toEqual(english.fields.text);
  });

  it('is told when the playbook does not say', async () => {
    const { isError, fields } = await called(client, 'ask', {
      question: 'What is the weather like?',
      locale: 'en',
    });
    expect(isError).toBe(false);
    expect(fields).toMatchObject({ answered: false, kind: 'none', sources: [] });
    expect(fields.text).toContain("The playbook doesn't say");
  });

  it('is told when a page has nothing of the kind', async () => {
    const { fields } = await called(client, 'tasks', { page: 'resources-bvd' });
    expect(fields).toMatchObject({ answered: false, tasks: [] });
    expect(fields.text).toContain('has no tasks');
  });

  it('keeps to the page of the conversation', async () => {
    const { fields } = await called(client, 'ask', {
      question: 'and the objectives?',
      page: 'migrate-migration',
    });
    expect(fields).toMatchObject({
      intent: 'objectives',
      pages: expect.arrayContaining(['migrate-migration']),
    });
  });

  it('meets no failure in all of that', () => {
    expect(parts.failures).toEqual([]);
  });
});

/** The tools that show a part of a page name the heading of the part. */
function headingOf(name: string): unknown {
  return ['phases', 'page', 'search'].includes(name) ? null : expect.any(String);
}
