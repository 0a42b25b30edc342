import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';

const results = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({ content: z.unknown(), preview: z.object({ content: z.object({ title: z.string() }) }) }),
      )
      .optional(),
  }),
});
function openBox(chat = openChat({ knowledge: guideKnowledge })) {
  const invoke = (name: string, value: unknown, given: object = {}) =>
    chat.send({ type: 'invoke', name, value, deliveryMode: undefined, ...given });
  const search = async (text: string | null, given: object = {}) => {
    const parameters = [
      text === null ? { name: 'initialRun', value: 'true' } : { name: 'query', value: text },
    ];
    const { body } = await invoke(
      'composeExtension/query',
      { commandId: 'search', parameters, queryOptions: { skip: 0, count: 25 } },
      given,
    );
    return results.parse(body).composeExtension;
  };
  const titles = async (text: string | null, given: object = {}) =>
    ((await search(text, given)).attachments ?? []).map(({ preview }) => preview.content.title);
  return { chat, invoke, search, titles };
}

describe('the search in the compose box', () => {
  it('finds pages while their name is being typed', async () => {
    const { titles } = openBox();
    expect(await titles('kick')).toEqual(expect.arrayContaining([expect.stringMatching(/kick/i)]));
  });

  it('says in the reader’s language that nothing fits', async () => {
    const { search } = openBox();
    expect(await search('qqqqzzzz', { locale: 'de-DE' })).toEqual({
      type: 'message',
      text: expect.stringContaining('Im Playbook passt nichts dazu'),
    });
  });

  it('begins with what the person was shown last', async () => {
    const { chat, titles } = openBox();
    await titles(null);
    await chat.say('kickoff');
    const [first] = await titles(null, { conversation: { id: 'another', conversationType: 'groupChat' } });
    expect(first).toMatch(/kick/i);
  });

  it.each([{}, null, 'text', { parameters: 'none' }, { commandId: 'unknown', parameters: [] }])(
    'refuses what it does not understand: %j',
    async (value) => {
      const { invoke, chat } = openBox();
      const { status } = await invoke('composeExtension/query', value);
      expect([200, 400]).toContain(status);
      expect(chat.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});
