import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConnectorStub, startConnectorStub } from '../bot/boards/connectorStub';
import { seenCard } from '../bot/cardSeen';
import { type BotProcess, startBotProcess } from './botProcess';

const CHANNEL = '19:adoption@thread.tacv2';
const PEOPLE = ['ada', 'ben', 'cem', 'dora'];

describe('a bot that is killed while people tick', () => {
  let stub: ConnectorStub;
  let bot: BotProcess;
  let dataDir: string;
  let messages = 0;

  beforeAll(async () => {
    stub = await startConnectorStub();
    dataDir = mkdtempSync(path.join(tmpdir(), 'killed-bot-'));
    bot = await startBotProcess(dataDir);
  });
  afterAll(async () => {
    await bot?.kill();
    await stub?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** What the bot answers to an activity; undefined when it died over it. */
  const send = async (activity: object, person = 'ada'): Promise<unknown> => {
    messages += 1;
    const body = {
      id: `activity-${messages}`,
      channelId: 'msteams',
      serviceUrl: stub.serviceUrl,
      from: { id: `29:${person}`, name: person },
      recipient: { id: '28:bot', name: 'Playbook' },
      conversation: { id: `${CHANNEL};messageid=9`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: '19:general' }, channel: { id: CHANNEL } },
      locale: 'en-US',
      ...activity,
    };
    const request = { method: 'POST', headers: { 'content-type': 'application/json' } };
    try {
      const response = await fetch(bot.endpoint, { ...request, body: JSON.stringify(body) });
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  };
  const press = (data: object, person?: string) =>
    send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } }, person);
  const dataOf = (content: unknown, title: string) => {
    const card = seenCard(content);
    return { ...Object(card.choose(title)), ...card.inputs };
  };
  const board = () => stub.messages[0]?.versions.at(-1)?.card;

  it('has lost nothing that it answered, and shows it within five seconds of its return', async () => {
    const asked = { type: 'message', deliveryMode: 'expectReplies', text: 'post tasks for migration' };
    const form = Object(await send(asked)).activities[0].attachments[0].content;
    const preview = Object(await press(dataOf(form, 'Preview'))).value;
    await press(dataOf(preview, 'Post'));
    const ticks = (board()?.buttons ?? []).filter(({ title }) => /as done$/.test(title));
    expect(ticks.length).toBeGreaterThan(12);

    const answered: string[] = [];
    const working = PEOPLE.map(async (person, i) => {
      for (const { title, data } of ticks.filter((_tick, place) => place % PEOPLE.length === i)) {
        if ((await press(Object(data), person)) !== undefined) answered.push(title);
      }
    });
    await stub.until(() => answered.length > ticks.length / 2, 'half of the work');
    await bot.kill();
    await Promise.all(working);

    bot = await startBotProcess(dataDir);
    const back = Date.now();
    const shown = () =>
      answered.every((title) => titles().includes(title.replace('as done', 'as open again')));
    const titles = () => (board()?.buttons ?? []).map(({ title }) => title);
    await stub.until(shown, `everything that was answered (${answered.join(', ')}) on the card`);
    expect(Date.now() - back).toBeLessThan(5000);
    expect(stub.messages).toHaveLength(1);
  });
});
