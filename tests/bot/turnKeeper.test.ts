import { describe, expect, it } from '@jest/globals';
import { feedbackControls } from '../../src/bot/feedback/controls';
import { NEW_PERSON } from '../../src/bot/turn/turn';
import { createTurnKeeper } from '../../src/bot/turnKeeper';
import { keptLog, PERSONAL_CHAT, replyOn, turnInputOf } from './fakes';
import { newTurn } from './state/turns';

const response = {
  card: { content: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: '' },
  toast: null,
  person: { ...NEW_PERSON, chosen: 'de' },
  conversation: { page: 'kickoff', previous: null },
  reply: replyOn(null),
  asked: 'next steps?',
} as const;

/** A keeper that says what it kept, in order; `saveState` does what the store of the test does. */
function keeperOn(saveState: () => Promise<void>) {
  const kept: unknown[] = [];
  const log = keptLog();
  const keeper = createTurnKeeper({
    memory: {
      person: async () => NEW_PERSON,
      keepPerson: async (_context, person) => void kept.push(['person', person.chosen]),
      conversation: async () => ({ page: null, previous: null }),
      keepConversation: async (_context, { page }) => void kept.push(['conversation', page]),
    },
    answerLog: {
      controls: (client) => feedbackControls(client, true),
      newRating: () => null,
      missed: async (_input, { asked }) => void kept.push(['missed', asked]),
      offer: async (references) => void kept.push(['offered', ...references]),
    },
    saveState: async () => {
      kept.push(['saved']);
      await saveState();
    },
    logger: log,
  });
  return { keeper, kept, log };
}

const works = async () => {};
const fails = async () => {
  throw new Error('the disk is full');
};

describe('what a turn leaves behind', () => {
  it('is remembered before it is saved', async () => {
    const { keeper, kept } = keeperOn(works);
    expect(await keeper.answered(newTurn(), turnInputOf(), response, [])).toBe(true);
    expect(kept.slice(0, 3)).toEqual([['person', 'de'], ['conversation', 'kickoff'], ['saved']]);
    expect(kept).toContainEqual(['missed', 'next steps?']);
  });

  it.each([
    ['emulator', 'one', ['card\none'], 'by the buttons of its card'],
    ['emulator', null, [], 'by nothing'],
    ['msteams', null, ['latest\nmsteams\na:ada', 'the message'], 'by the buttons below its message'],
  ])('can be rated in %s, with the id %j for a card, as %j: %s', async (client, rating, references, _how) => {
    const { keeper, kept } = keeperOn(works);
    const input = turnInputOf({ where: { ...PERSONAL_CHAT, client } }, { rating });
    await keeper.answered(newTurn(), input, response, ['the message']);
    expect(kept).toContainEqual(['offered', ...references]);
  });

  it('is kept as far as the store allows, and logged where it does not', async () => {
    const { keeper, kept, log } = keeperOn(fails);
    expect(await keeper.answered(newTurn(), turnInputOf(), response, [])).toBe(false);
    expect(kept).toContainEqual(['missed', 'next steps?']);
    expect(log.lines).toEqual([
      {
        level: 'warn',
        fields: { err: new Error('the disk is full'), turn: expect.stringMatching(/^\w{32}$/) },
        message: 'the state of a conversation could not be saved',
      },
    ]);
  });

  it.each([
    [true, works],
    [false, fails],
  ])('of a greeting is the person alone; saved: %j', async (isSaved, saveState) => {
    const { keeper, kept } = keeperOn(saveState);
    expect(await keeper.met(newTurn(), response.person)).toBe(isSaved);
    expect(kept).toEqual([['person', 'de'], ['saved']]);
  });
});
