import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenCard } from '../bot/cardSeen';
import type { Message } from '../playground/event';
import { Playground } from '../playground/playground';
import { type RunningBot, startBot } from './runningBot';

const JONAS = { id: '29:jonas-weiss', name: 'Jonas Weiß' };
const HARUKA = { id: '29:sato-haruka', name: '佐藤 遥' };

/** What a press of a button sends: its data and what the inputs of the card hold. */
function pressing(content: unknown, title: string, inputs: object = {}) {
  const card = seenCard(content);
  return { ...Object(card.choose(title)), ...card.inputs, ...inputs };
}

describe('task boards in the Agents Playground', () => {
  let bot: RunningBot;
  let playground: Playground;
  let channel: string;
  let personal: string;

  beforeAll(async () => {
    bot = await startBot();
    playground = await Playground.start(bot.endpoint);
    channel = playground.setting.channel.id;
    personal = playground.setting.personalChat.id;
    await playground.install(playground.setting.general.id);
    await playground.nextMessage();
  });
  afterAll(async () => {
    await playground?.stop();
    await bot?.stop();
  });

  /** The card that the bot answers a press with. */
  const press = async (message: Message, content: unknown, title: string, inputs: object = {}) => {
    const { body } = await playground.execute(message, {
      verb: 'any',
      data: pressing(content, title, inputs),
    });
    return Object(body).value as unknown;
  };
  const post = async (form: Message, inputs: object = {}): Promise<Message> => {
    const preview = await press(form, form.cards[0], 'Preview', inputs);
    const confirmation = await press(form, preview, 'Post');
    expect(seenCard(confirmation).text).toContain('The board is posted');
    const settled = await playground.nextUpdate(form.conversation);
    expect([settled.id, seenCard(settled.cards[0]).text]).toEqual([form.id, seenCard(confirmation).text]);
    return playground.nextMessage();
  };
  /** Somebody else than the Playground's own user presses a button of the board. */
  const pressAs = (person: object, board: Message, title: string, rest: object = {}) =>
    playground.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: person,
      conversation: { id: board.conversation, conversationType: 'channel', isGroup: true },
      channelData: {
        team: { id: playground.setting.general.id },
        channel: { id: channel },
        tenant: { id: 'any' },
      },
      value: { action: { type: 'Action.Execute', verb: 'any', data: pressing(board.cards[0], title) } },
      ...rest,
    });

  let board: Message;

  it('are posted from a channel', async () => {
    const { conversation } = await playground.mention(channel, 'post tasks for the customer kickoff');
    board = await post(await playground.nextMessage(conversation));
    expect(board.conversation).toContain(channel);
    expect(seenCard(board.cards[0]).text).toContain('Mandatory: 0 of 2 done');
  });

  it('show a tick at once to who made it, and then to everybody', async () => {
    const mine = await press(board, board.cards[0], 'Mark task 3979 as done');
    expect(seenCard(mine).text).toContain('Done by Marta Lindqvist');
    const update = await playground.nextUpdate();
    expect(update.id).toBe(board.id);
    expect(seenCard(update.cards[0]).text).toContain('Done by Marta Lindqvist');
  });

  it('are worked on by several people at once, and the update shows all of it', async () => {
    await Promise.all([
      pressAs(JONAS, board, 'Mark task 3616 as done'),
      pressAs(HARUKA, board, 'Mark task 994 as done', { locale: 'ja-JP' }),
    ]);
    let text = '';
    while (!(text.includes(JONAS.name) && text.includes(HARUKA.name)))
      text = seenCard((await playground.nextUpdate()).cards[0]).text;
    expect(text).toContain('Marta Lindqvist');
    expect(text).toContain('Optional: 1 of 4 done');
  });

  it('are posted from the personal chat into a channel of the team', async () => {
    await playground.say(personal, 'post tasks for migration');
    const form = await playground.nextMessage(personal);
    expect(seenCard(form.cards[0]).choices).toContain('Brightwater onboarding › Adoption');
    const posted = await post(form, { place: channel, which: 'mandatory' });
    expect(posted.conversation).toContain(channel);
  });

  it('are found again, with what is claimed', async () => {
    const details = await press(board, board.cards[0], '983');
    await press(board, details, 'Claim');
    await playground.say(personal, 'my tasks');
    expect(seenCard((await playground.nextMessage(personal)).cards[0]).text).toContain('983');
    const { conversation } = await playground.mention(channel, 'boards');
    const list = seenCard((await playground.nextMessage(conversation)).cards[0]);
    expect(list.text).toMatch(/Migration.*Customer Kickoff/s);
  });

  it('are withdrawn for everybody', async () => {
    const menu = await press(board, board.cards[0], 'More');
    const really = await press(board, menu, 'Withdraw');
    await press(board, really, 'Withdraw');
    let text = '';
    while (!text.includes('withdrawn')) text = seenCard((await playground.nextUpdate()).cards[0]).text;
    const late = await playground.execute(board, {
      verb: 'any',
      data: pressing(board.cards[0], 'Mark task 1903 as done'),
    });
    expect(late.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('was withdrawn'),
    });
  });
});
