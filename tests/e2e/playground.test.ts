import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCardJson } from '../../src/cards/card/card';
import { cardText } from '../../src/cards/card/cardText';
import type { Message } from '../playground/event';
import { Playground } from '../playground/playground';
import { buttonsOf } from './buttons';
import { type RunningBot, startBot } from './runningBot';

/** Everything that a person can read on the message's only card. */
function readable(message: Message): string {
  expect(message.cards).toHaveLength(1);
  return cardText({ content: message.cards[0] as AdaptiveCardJson, summary: '' });
}

describe('the bot in the Agents Playground', () => {
  let bot: RunningBot;
  let playground: Playground;
  let personal: string;

  beforeAll(async () => {
    bot = await startBot();
    playground = await Playground.start(bot.endpoint);
    personal = playground.setting.personalChat.id;
  });

  afterAll(async () => {
    await playground?.stop();
    await bot?.stop();
  });

  const ask = async (text: string): Promise<string> => {
    await playground.say(personal, text);
    return readable(await playground.nextMessage(personal));
  };

  it('greets where it is installed', async () => {
    await playground.install(personal);

    expect(readable(await playground.nextMessage(personal))).toContain('Ask me about the playbook');
  });

  it('answers the first walk: next steps, resources, mandatory tasks, a task by its number', async () => {
    const nextSteps = await ask('next steps after the ACM conversation');
    expect(nextSteps).toContain('the FM makes the introduction to the Adoption SME');

    const resources = await ask('resources?');
    expect(resources).toContain('ACM Conversation Deck (Customer Ready)');

    const tasks = await ask('mandatory tasks');
    expect(tasks).toContain('3718');
    expect(tasks).not.toContain('3991');

    const task = await ask('4047');
    expect(task).toContain('Conduct Adoption & Change Management Conversation');
  });

  it('answers in a channel when it is mentioned', async () => {
    const { conversation } = await playground.mention(
      playground.setting.general.id,
      'which phases are there?',
    );

    const answer = await playground.nextMessage(conversation);

    expect(readable(answer)).toContain('Remediate');
  });

  it('changes a card in place when one of its buttons is pressed', async () => {
    await playground.say(personal, 'next steps after the ACM conversation');
    const card = await playground.nextMessage(personal);
    const [button] = buttonsOf(card.cards[0]).filter(({ verb }) => verb === 'show');

    const reply = await playground.execute(card, { verb: button?.verb ?? '', data: button?.data });

    expect(reply.body).toMatchObject({
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
  });

  it.each([
    ['de-DE', 'nächste Schritte nach dem ACM-Gespräch?', 'Andernfalls gehen Sie zu'],
    ['es-MX', '¿cuáles son los siguientes pasos de la conversación de ACM?', 'De lo contrario, vaya a'],
    ['pt-BR', 'próximas etapas da conversa de ACM', 'Caso contrário'],
    ['zh-CN', 'ACM 对话之后的后续步骤', '执行技术评估'],
    ['ja-JP', 'ACM の会話の次のステップ', '技術調査の実施'],
    ['fr-FR', 'next steps of the ACM conversation', 'Otherwise go to'],
  ])('answers %s in its language, or the default one', async (locale, text, expected) => {
    await playground.send({ type: 'message', text, locale, from: { id: `29:${locale}`, name: locale } });

    expect(readable(await playground.nextMessage())).toContain(expected);
  });

  it('switches its language when told to, and still knows after a restart', async () => {
    expect(await ask('auf Deutsch bitte')).toContain('Deutsch');
    expect(await ask('4047')).toContain('Gespräch zum Einführungs- und Änderungsmanagement führen');

    await bot.restart();

    expect(await ask('4047')).toContain('Gespräch zum Einführungs- und Änderungsmanagement führen');
    expect(await ask('in English please')).toContain('English');
  });
});
