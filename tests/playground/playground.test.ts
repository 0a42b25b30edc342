import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EchoBot, startEchoBot } from './echoBot';
import { Playground } from './playground';

describe('the Playground without a browser', () => {
  let bot: EchoBot;
  let playground: Playground;
  beforeAll(async () => {
    bot = await startEchoBot();
    playground = await Playground.start(bot.endpoint);
  });
  afterAll(async () => {
    await playground.stop();
    bot.stop();
  });

  it('has the people and places of playground.yml', () => {
    expect(playground.setting).toMatchObject({
      bot: { name: 'Playbook' },
      user: { name: 'Marta Lindqvist' },
      general: { name: 'General' },
      channel: { name: 'Adoption' },
    });
  });

  it('installs the bot', async () => {
    await playground.install(playground.setting.personalChat.id);
    expect((await playground.nextMessage()).text).toBe('welcome');
    expect(bot.received.map(({ type, action }) => [type, action])).toEqual([
      ['installationUpdate', 'add'],
      ['conversationUpdate', undefined],
    ]);
  });

  it('shows what the bot answers in the personal chat', async () => {
    const { id } = playground.setting.personalChat;
    await playground.say(id, 'next steps?');
    expect(await playground.nextMessage()).toMatchObject({
      conversation: id,
      text: 'next steps?',
      cards: [],
    });
  });

  it('mentions the bot in a channel, and gets the answer in the thread', async () => {
    const { id } = playground.setting.channel;
    const sent = await playground.mention(id, 'phases');
    expect(sent.conversation).toBe(`${id};messageid=${sent.id}`);
    const answer = await playground.nextMessage(sent.conversation);
    expect(answer.text).toBe('<at>Playbook</at> phases');
  });

  it('clicks a button of a card', async () => {
    const card = await askForCard();
    expect(card.cards).toMatchObject([{ body: [{ text: 'Here is a card' }] }]);
    const reply = await playground.execute(card, { verb: 'open', data: { page: 'kick-off' } });
    expect(reply).toMatchObject({ status: 200, body: { value: { body: [{ text: 'You chose open' }] } } });
    expect(bot.received.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: card.id,
      value: { action: { data: { page: 'kick-off' } } },
    });
  });

  it('submits a card, as an older client does', async () => {
    const card = await askForCard();
    await playground.submit(card, { verb: 'open' });
    expect((await playground.nextMessage()).text).toBe('submitted {"verb":"open"}');
  });

  it('sends a message in another language than its own', async () => {
    await playground.send({ type: 'message', text: 'nächste Schritte?', locale: 'de-DE' });
    expect((await playground.nextMessage()).text).toBe('nächste Schritte?');
    expect(bot.received.at(-1)).toMatchObject({ locale: 'de-DE', from: { name: 'Marta Lindqvist' } });
  });

  it('says what was shown when the awaited message does not come', async () => {
    const { id } = playground.setting.personalChat;
    await playground.say(id, 'hello');
    const waitElsewhere = async () =>
      String(await playground.nextMessage('another chat', 200).catch((error: unknown) => error));
    let said = await waitElsewhere();
    while (!said.includes('hello')) said = await waitElsewhere();
    expect(said).toMatch(/^Error: Not shown within 200 ms\. Shown instead: .*"text":"hello"/);
    await playground.nextMessage(id);
  });

  it('says what the Playground refuses', async () => {
    await expect(playground.say('no such chat', 'hello')).rejects.toThrow(
      /^The Playground answered 4\d\d to /,
    );
  });

  async function askForCard() {
    await playground.say(playground.setting.personalChat.id, 'show me a card');
    return playground.nextMessage();
  }
});

describe('a Playground that cannot start', () => {
  it('says what is wrong with its configuration', async () => {
    const notYaml = __filename;
    await expect(Playground.start('http://127.0.0.1:9/', notYaml)).rejects.toThrow(
      /^The Playground does not answer\. Its log: [\s\S]*ConfigFileParseError/,
    );
  });
});
