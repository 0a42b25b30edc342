import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Knowledge } from '../../../src/bot/turn/knowledge';
import { ownKnowledge } from '../../once/content';
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

describe('half an intent in the compose box', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await ownKnowledge();
  });

  it.each([
    ['en-US', 'next st', 'Next steps – '],
    ['de-DE', 'nächste Schr', 'Nächste Schritte – '],
    ['pt-BR', 'próxim', 'Próximas etapas – '],
    ['pt-BR', 'proxim', 'Próximas etapas – '],
    ['ja-JP', '次の', '次のステップ'],
    ['es-MX', 'siguient', 'Siguientes pasos – '],
    ['zh-CN', '后续', '后续步骤'],
    ['en-US', 'NEXT STEPS', 'Next steps – '],
    ['de-DE', 'next st', 'Nächste Schritte – '],
  ])('in %s finds by "%s" what it begins', async (locale, text, title) => {
    const { titles } = openBox(openChat({ knowledge }));
    const found = await titles(text, { locale });
    expect(found.filter((one) => one.startsWith(title)).length).toBeGreaterThan(0);
    expect(found[0]).toContain(title);
  });

  it.each([
    ['en-US', 'task 1871', '1871'],
    ['en-US', 'tasks 1871', '1871'],
    ['en-US', '1871 direct', '1871'],
    ['de-DE', 'Aufgabe 1871', '1871'],
    ['de-DE', 'Aufgaben 1871', '1871'],
    ['de-DE', '1871 direct', '1871'],
    ['es-MX', 'tarea 1871', '1871'],
    ['pt-BR', 'tarefa 1871', '1871'],
    ['ja-JP', 'タスク1871', '1871'],
    ['ja-JP', 'タスク 1871', '1871'],
    ['zh-CN', '任务1871', '1871'],
    ['zh-CN', '任务18', '18'],
  ])('in %s finds the task that "%s" names before any part', async (locale, text, number) => {
    const { titles } = openBox(openChat({ knowledge }));
    expect((await titles(text, { locale }))[0]).toContain(number);
  });

  it('finds the part of the page that is named behind it', async () => {
    const { titles } = openBox(openChat({ knowledge }));
    expect((await titles('next steps kick'))[0]).toMatch(/^Next steps – .*kick-?off/i);
  });

  it('begins with the part of the page that the conversation is about', async () => {
    const { chat, titles } = openBox(openChat({ knowledge }));
    const here = { conversation: { id: 'here', conversationType: 'personal' } };
    await chat.say('migration', here);
    expect((await titles('next st', here))[0]).toMatch(/^Next steps – .*migrat/i);
  });

  it.each(['ne', 'n', '次', 'zz', '!'])('takes "%s" for too little to ask for a part', async (text) => {
    const { titles } = openBox(openChat({ knowledge }));
    const found = await titles(text, { locale: 'en-US' });
    expect(found.filter((one) => one.startsWith('Next steps'))).toEqual([]);
  });
});
