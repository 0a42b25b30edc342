import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'restify'; // as in the process of the bot: it changes how every server there answers
import { type Speakers, startSpeakers } from '../../src/speakers';
import { spokenBy } from '../../src/speech';
import { readStartOptions } from '../../src/startOptions';
import { type EchoBot, startEchoBot } from './echoBot';
import { Playground } from './playground';

const LOCALES = ['en', 'de', 'ja'];

describe('the Playground as several people', () => {
  let bot: EchoBot;
  let speakers: Speakers;
  let playground: Playground;
  beforeAll(async () => {
    bot = await startEchoBot();
    speakers = await startSpeakers(bot.endpoint, 'de', LOCALES);
    playground = await Playground.start(speakers.endpoint);
  });
  afterAll(async () => {
    await playground.stop();
    await speakers.stop();
    bot.stop();
  });

  const heard = async (text: string) => {
    const { id } = playground.setting.personalChat;
    await playground.say(id, text);
    await playground.nextMessage(id);
    return bot.received.at(-1);
  };

  it('opens as the person and in the language that were asked for', async () => {
    expect(await speakers.meet(playground.url, 'lucía')).toMatchObject({
      person: { name: 'Lucía Fernández' },
      locale: 'de',
    });
    expect(await heard('hola')).toMatchObject({
      from: { id: '29:lucia-fernandez', name: 'Lucía Fernández' },
      locale: 'de',
    });
  });

  it('lets the page of the Playground find out whether there is a bot', async () => {
    const direct = await fetch(bot.endpoint, { method: 'HEAD' });
    expect((await fetch(speakers.endpoint, { method: 'HEAD' })).status).toBe(direct.status);
  });

  it('lets the developer choose somebody else, in another language, at any time', async () => {
    const page = await (await fetch(speakers.url)).text();
    expect(page).toContain('<option value="29:lucia-fernandez" selected>Lucía Fernández</option>');
    for (const locale of LOCALES) expect(page).toContain(`<option value="${locale}"`);

    const chosen = new URLSearchParams({ person: '29:sato-haruka', locale: 'ja' });
    expect((await fetch(speakers.url, { method: 'POST', body: chosen })).status).toBe(200);
    expect(await heard('こんにちは')).toMatchObject({ from: { id: '29:sato-haruka' }, locale: 'ja' });
  });

  it('knows people by Latin letters, too', async () => {
    expect(await speakers.meet(playground.url, 'Haruka')).toMatchObject({ person: { name: '佐藤 遥' } });
  });

  it('says who there is, when there is nobody of that name', async () => {
    await expect(speakers.meet(playground.url, 'Bob')).rejects.toThrow(
      '--as is "Bob", who is not in playground.yml: choose one of Marta Lindqvist, Jonas Weiß,',
    );
  });
});

describe('what somebody says in the Playground', () => {
  const person = { id: '29:ana', name: 'Ana', aadObjectId: 'a-1' };
  const speaker = { person, locale: 'es' };

  it('keeps all else, and names the language wherever Teams would', () => {
    const entities = [{ type: 'clientInfo', locale: 'en-US', country: 'US' }, { type: 'mention' }];
    const said = {
      type: 'message',
      text: 'hola',
      from: { id: 'owner', role: 'user' },
      locale: 'en-US',
      entities,
    };
    expect(spokenBy(said, speaker, 'owner')).toEqual({
      ...said,
      from: { ...person, role: 'user' },
      locale: 'es',
      entities: [{ type: 'clientInfo', locale: 'es', country: 'US' }, { type: 'mention' }],
    });
  });

  it.each([[{ type: 'message', from: { id: 'another' } }], ['nothing'], [null]])(
    'is not changed when it is of somebody else: %j',
    (said) => {
      expect(spokenBy(said, speaker, 'owner')).toBe(said);
    },
  );
});

describe('the options of npm start', () => {
  it('are a language and a name', () => {
    expect(readStartOptions(['--locale', 'pt-br', '--as', 'Rafael'])).toEqual({
      locale: 'pt-BR',
      as: 'Rafael',
    });
    expect(readStartOptions([])).toEqual({ locale: 'en-US', as: undefined });
  });

  it.each([
    [['--locale', '!'], 'start: --locale is "!", expected a tag such as "de" or "pt-BR"'],
    [['--lang', 'de'], "start: Unknown option '--lang'"],
  ])('are told with the usage when they are wrong: %j', (args, message) => {
    expect(() => readStartOptions(args)).toThrow(message);
    expect(() => readStartOptions(args)).toThrow('usage: npm start [-- --locale TAG] [--as NAME]');
  });
});
