import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { seenCard } from '../bot/cardSeen';
import { texts } from '../once/parts';
import { type RunningBot, startBot } from './runningBot';

const BOT = { id: '28:bot', name: 'Playbook' };
/** Whom people call into a conversation with the bot. */
const OTHERS: Readonly<Record<string, object>> = {
  Anna: { id: '29:anna', name: 'Anna Schmidt' },
  'Anna Schmidt': { id: '29:anna', name: 'Anna Schmidt' },
  João: { id: '29:joao', name: 'João' },
  'Haruka 🌸 佐藤': { id: '29:haruka', name: 'Haruka 🌸 佐藤' },
  General: { id: '19:general@thread.tacv2', name: 'General', type: 'channel' },
  'Launch Team': { id: 'MjYxMTkz', name: 'Launch Team', type: 'tag' },
  OtherBot: { id: '28:other', name: 'OtherBot' },
};

const replies = z.object({
  activities: z.array(z.looseObject({ attachments: z.array(z.looseObject({ content: z.unknown() })) })),
});

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot?.stop());

/** What stands on the card that answers a text with `<at>` around each mention. */
async function say(text: string, locale: string, conversation: string): Promise<string> {
  const names = new Set([...text.matchAll(/<at>([^<]*)<\/at>/g)].map(([, name = '']) => name));
  const entities = [...names].map((name) => ({
    type: 'mention',
    mentioned: name === BOT.name ? BOT : OTHERS[name],
    text: `<at>${name}</at>`,
  }));
  const response = await fetch(bot.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9/nobody-listens',
      from: { id: '29:mia', name: 'Mia' },
      recipient: BOT,
      conversation: { id: conversation, conversationType: 'groupChat', isGroup: true },
      locale,
      text,
      entities,
    }),
  });
  expect(response.status).toBe(200);
  const { activities } = replies.parse(await response.json());
  return activities
    .flatMap(({ attachments }) => attachments.map(({ content }) => seenCard(content).text))
    .join('\n');
}

describe('whom else a message mentions, over HTTP', () => {
  it.each([
    ['en', '<at>Playbook</at> help <at>Anna Schmidt</at>', 'help'],
    ['en', '<at>Playbook</at> boards <at>Anna</at>', 'boards'],
    ['en', '<at>Playbook</at> guide me <at>Anna</at>', 'guide me'],
    ['en', '<at>Playbook</at> hello <at>Anna</at>', 'hello'],
    ['en', '<at>Playbook</at> my tasks <at>General</at>', 'my tasks'],
    ['en', '<at>Playbook</at> resources of the kickoff <at>Anna</at> FYI', 'resources of the kickoff'],
    [
      'en',
      '<at>Anna</at> ask <at>Playbook</at> next steps after the kickoff?',
      'next steps after the kickoff?',
    ],
    ['en', '<at>Playbook</at> which phases are there? <at>Haruka 🌸 佐藤</at>', 'which phases are there?'],
    ['en', '<at>Playbook</at> post tasks for the migration <at>Anna</at>', 'post tasks for the migration'],
    ['en', '<at>Anna</at> FYI: <at>Playbook</at> boards', 'boards'],
    ['de', '<at>Playbook</at> meine Aufgaben (z. K. <at>Anna</at>)', 'meine Aufgaben'],
    ['de', '<at>General</at> <at>Playbook</at> welche Phasen gibt es?', 'welche Phasen gibt es?'],
    ['de', '<at>OtherBot</at> <at>Playbook</at> welche Phasen gibt es?', 'welche Phasen gibt es?'],
    ['de', '<at>Launch Team</at> <at>Playbook</at> welche Phasen gibt es?', 'welche Phasen gibt es?'],
    ['de', '<at>Playbook</at> danke <at>João</at>', 'danke'],
    ['de', 'danke <at>Anna</at> und <at>Playbook</at>', 'danke'],
    ['es', '<at>Anna</at>, <at>Playbook</at> ¿qué fases hay?', '¿qué fases hay?'],
    ['es', '<at>Playbook</at> mis tareas <at>Anna</at>', 'mis tareas'],
    ['pt-BR', '<at>Anna</at> <at>Playbook</at> quais fases existem?', 'quais fases existem?'],
    ['pt-BR', '<at>Playbook</at> quadros <at>João</at>', 'quadros'],
    ['ja', '<at>Anna</at> <at>Playbook</at> どんなフェーズがありますか?', 'どんなフェーズがありますか?'],
    ['ja', '<at>Haruka 🌸 佐藤</at>さん <at>Playbook</at> 自分のタスク', '自分のタスク'],
    ['zh-CN', '<at>Anna</at>,<at>Playbook</at> 有哪些阶段?', '有哪些阶段?'],
    ['zh-CN', '<at>Playbook</at> 我的任务 <at>Anna</at>', '我的任务'],
  ])('is no part of what is asked: %s, %s', async (locale, text, plain) => {
    const answer = await say(text, locale, `19:with-others-${text}`);
    expect(answer).toBe(await say(`<at>Playbook</at> ${plain}`, locale, `19:alone-${text}`));
    expect(answer).not.toContain(texts.in(locale).t('none.nothing-found.title'));
  });

  it('is help in a group where nothing else was said', async () => {
    expect(await say('<at>Playbook</at> <at>Anna</at>', 'en', '19:empty')).toContain('What you can ask');
  });

  it('makes no unanswered question of a command, and is kept with none', async () => {
    await say('<at>Playbook</at> my tasks <at>General</at>', 'en', '19:command');
    await say('<at>Playbook</at> who pays for the printers in the lobby? <at>Anna</at>', 'en', '19:asked');
    const insights = await say('<at>Playbook</at> insights', 'en', '19:insights');
    expect(insights).toContain('who pays for the printers in the lobby?');
    expect(insights).not.toMatch(/my tasks|General|Anna/);
  });
});
