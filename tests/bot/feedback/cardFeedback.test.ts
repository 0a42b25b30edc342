import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import type { CardSeen } from '../cardSeen';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';
import { keptIn } from './kept';
import { withComment } from './withComment';

const LIKE = 'Yes, this was helpful';
const DISLIKE = 'No, this was not helpful';
const inEmulator = { channelId: 'emulator' };

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

function open(given: Partial<Parameters<typeof openChat>[0]> = {}) {
  const chat = openChat({ knowledge: guideKnowledge, store, ...given });
  const only = async (replies: ReturnType<typeof chat.send>): Promise<CardSeen> => {
    const [card] = (await replies).cards;
    if (!card) throw new Error('There was no card');
    return card;
  };
  return {
    say: (text: string, more: object = {}) => only(chat.say(text, { ...inEmulator, ...more })),
    submit: (data: unknown, more: object = {}) => only(chat.submit(data, { ...inEmulator, ...more })),
    press: (data: unknown, more: object = {}) => chat.press(data, { ...inEmulator, ...more }),
  };
}

const titles = (card: CardSeen) => card.buttons.map(({ title }) => title);

describe('where a channel has no buttons of its own to rate an answer', () => {
  it('the card of an answer has them, and they carry ids alone', async () => {
    const card = await open().say('tasks of the customer kick-off');
    expect(card.text).toContain('Was this helpful?');
    expect([card.choose(LIKE), card.choose(DISLIKE)]).toEqual(
      ['like', 'dislike'].map((reaction) => ({
        v: 1,
        verb: 'rate',
        reaction,
        answer: expect.stringMatching(/^[0-9a-f-]{36}$/),
      })),
    );
  });

  it.each(['help', 'language', 'guide me', 'insights'])('the card after "%s" has none', async (text) => {
    expect(titles(await open().say(text))).not.toContain(LIKE);
  });

  it('👍 is thanked for and kept', async () => {
    const chat = open();
    const answer = await chat.say('tasks of the customer kick-off');
    expect((await chat.submit(answer.choose(LIKE))).text).toContain('Thank you for your feedback');
    expect((await keptIn(store)).totals).toEqual({ misses: 0, likes: 1, dislikes: 0 });
  });

  it('👎 may be explained', async () => {
    const chat = open();
    const answer = await chat.say('tasks of the customer kick-off');
    const thanks = await chat.submit(answer.choose(DISLIKE));
    expect(thanks.text).toContain('Thank you for your feedback');
    expect((await keptIn(store)).languages[0]?.pages[0]?.comments).toEqual([]);
    const data = thanks.choose('Send');
    const done = await chat.submit(withComment(data, ' old\nlink '));
    expect(done.text).toContain('It helps the authors');
    expect((await keptIn(store)).languages[0]?.pages).toEqual([
      {
        page: 'kickoff',
        likes: 0,
        dislikes: 1,
        questions: ['tasks of the customer kick-off'],
        comments: ['old link'],
      },
    ]);
  });

  it('👎 explained by nothing stays as it is', async () => {
    const chat = open();
    const thanks = await chat.submit((await chat.say('tasks of the customer kick-off')).choose(DISLIKE));
    await chat.submit(withComment(thanks.choose('Send'), '  '));
    expect((await keptIn(store)).languages[0]?.pages).toMatchObject([{ dislikes: 1, comments: [] }]);
  });

  it('a forged or forgotten answer is not rated, and the person is told', async () => {
    const said = await open().submit({ v: 1, verb: 'rate', answer: 'forged', reaction: 'like' });
    expect(said.text).toContain('This answer can no longer be rated');
    expect((await keptIn(store)).totals.likes).toBe(0);
  });

  it('a client that replaces cards keeps the answer and shows thanks in passing', async () => {
    const chat = open();
    const answer = await chat.say('tasks of the customer kick-off');
    expect(await chat.press(answer.choose(LIKE))).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Thank you for your feedback',
      },
    });
  });

  it('with feedback switched off there are no buttons', async () => {
    const chat = open({ feedback: { enabled: false, days: 90 } });
    expect(titles(await chat.say('tasks of the customer kick-off'))).not.toContain(LIKE);
  });
});
