import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seenCard } from '../bot/cardSeen';
import type { Message } from '../playground/event';
import { Playground } from '../playground/playground';
import { type RunningBot, startBot } from './runningBot';

/** A day that is not over, and not so far ahead that it would be refused. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** What a press of a button sends: its data and what the inputs of the card hold. */
function pressing(content: unknown, title: string, inputs: object = {}) {
  const card = seenCard(content);
  return { ...Object(card.choose(title)), ...card.inputs, ...inputs };
}

describe('boards that are posted again, in the Agents Playground', () => {
  let bot: RunningBot;
  let playground: Playground;
  let channel: string;

  beforeAll(async () => {
    bot = await startBot();
    playground = await Playground.start(bot.endpoint);
    channel = playground.setting.channel.id;
    await playground.install(playground.setting.general.id);
    await playground.nextMessage();
  });
  afterAll(async () => {
    await playground?.stop();
    await bot?.stop();
  });

  const press = async (message: Message, content: unknown, title: string, inputs: object = {}) => {
    const data = pressing(content, title, inputs);
    const { body } = await playground.execute(message, { verb: 'any', data });
    return Object(body).value as unknown;
  };
  const textOf = (content: unknown) => seenCard(content).text;
  /** The next message in the channel, whoever else is written to meanwhile. */
  const nextThere = async (): Promise<Message> => {
    for (;;) {
      const message = await playground.nextMessage();
      if (message.conversation.includes(channel)) return message;
    }
  };
  const untilUpdate = async (says: string): Promise<Message> => {
    for (;;) {
      const update = await playground.nextUpdate();
      if (textOf(update.cards[0]).includes(says)) return update;
    }
  };

  let board: Message;

  it('are posted with people for their roles, to be repeated every week', async () => {
    const { conversation } = await playground.mention(channel, 'post tasks for the customer kickoff');
    const form = await playground.nextMessage(conversation);
    const people = await press(form, form.cards[0], 'Assign roles', { every: 'week' });
    const card = seenCard(people);
    const role = Object.keys(card.inputs).find((id) => id.startsWith('who:')) ?? '';
    const chosen = Object(card.choose('Marta Lindqvist'));
    const ids = Object.entries(chosen).filter(([id]) => id.startsWith('who:'));
    const preview = await press(form, people, 'Preview', { [role]: ids[0]?.[1] });
    expect(textOf(preview)).toMatch(/Every week, next on/);
    expect(textOf(preview)).toContain('Marta Lindqvist');
    await press(form, preview, 'Post');
    board = await nextThere();
    expect(textOf(board.cards[0])).toMatch(/Every week, next on.*Assigned to Marta Lindqvist/s);
  });

  it('have several tasks changed at once', async () => {
    const menu = await press(board, board.cards[0], 'More');
    const list = await press(board, menu, 'Choose several tasks');
    const after = await press(board, list, 'Save', {
      items: '3979,994',
      tick: 'true',
      due: `${NEXT_YEAR}-01-31`,
    });
    expect(textOf(after)).toContain('2 tasks were changed.');
    const update = await untilUpdate('Done by Marta Lindqvist');
    expect(textOf(update.cards[0]).match(/Done by Marta Lindqvist/g)).toHaveLength(2);
  });

  it('are saved as a template, which is there after a restart and posted by a sentence', async () => {
    const menu = await press(board, board.cards[0], 'More');
    const save = await press(board, menu, 'Save as template');
    const saved = await press(board, save, 'Save', { title: 'First meeting' });
    expect(textOf(saved)).toContain('The template is saved');
    await bot.restart();
    const { conversation } = await playground.mention(channel, 'post from template First meeting');
    const form = await playground.nextMessage(conversation);
    expect(textOf(form.cards[0])).toContain('From the template “First meeting”');
    const preview = await press(form, form.cards[0], 'Preview', { title: 'Brightwater' });
    await press(form, preview, 'Post');
    const again = await nextThere();
    expect(textOf(again.cards[0])).toMatch(/Brightwater.*Assigned to Marta Lindqvist/s);
    expect(textOf(again.cards[0])).not.toMatch(/Done by|Every week/);
  });

  it('are repeated no more once somebody stops it', async () => {
    const menu = await press(board, board.cards[0], 'More');
    const repeat = await press(board, menu, 'Repeat');
    expect(seenCard(repeat).inputs).toMatchObject({ every: 'week' });
    await press(board, repeat, 'Save', { every: 'never' });
    const history = await press(board, await press(board, board.cards[0], 'More'), 'History');
    expect(textOf(history)).toContain('stopped the repetition of the board');
  });
});
