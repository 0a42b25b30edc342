import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';
import { startFakeTeams } from './fakeTeams';
import { keptIn } from './kept';

let teams: Awaited<ReturnType<typeof startFakeTeams>>;
let store: MemoryStore;
let sent: () => number;

beforeAll(async () => {
  teams = await startFakeTeams();
});
afterAll(() => {
  teams.stop();
});
beforeEach(() => {
  store = new MemoryStore();
  const before = teams.received.length;
  sent = () => teams.received.length - before;
});

const GRACE = { id: '29:grace', name: 'Grace' };

function open(given: Partial<Parameters<typeof openChat>[0]> = {}) {
  const chat = openChat({ knowledge: guideKnowledge, store, ...given });
  const inTeams = () => ({ serviceUrl: teams.serviceUrl, deliveryMode: undefined });
  return {
    /** Resolves to the id of the answer. */
    say: async (text: string, more: object = {}) => {
      await chat.say(text, { ...inTeams(), ...more });
      return String(teams.received.length);
    },
    press: (data: unknown, replyToId: string) => chat.press(data, { ...inTeams(), replyToId }),
    rate: (replyToId: string | undefined, reaction: string, comment = '', more: object = {}) =>
      chat.send({
        ...inTeams(),
        type: 'invoke',
        name: 'message/submitAction',
        replyToId,
        value: {
          actionName: 'feedback',
          actionValue: { reaction, feedback: JSON.stringify({ feedbackText: comment }) },
        },
        ...more,
      }),
    log: chat.log,
  };
}

const controlsOf = () => teams.received.at(-1)?.channelData;

describe('in Teams', () => {
  it.each([
    ['an answer', 'tasks of the customer kick-off', { feedbackLoop: { type: 'default' } }],
    ['that there is no answer', 'how do I set up a printer', { feedbackLoop: { type: 'default' } }],
    ['help', 'help', undefined],
    ['a command', 'language', undefined],
    ['the guide', 'guide me', undefined],
  ])('%s has buttons to rate it as it should', async (_what, text, controls) => {
    await open().say(text);
    expect(sent()).toBe(1);
    expect(controlsOf()).toEqual(controls);
  });

  it('a rating is about the answer whose buttons were pressed', async () => {
    const chat = open();
    const first = await chat.say('tasks of the customer kick-off');
    await chat.say('sizing');
    expect(await chat.rate(first, 'dislike', 'old link')).toMatchObject({ status: 200, body: {} });
    expect((await keptIn(store)).languages).toEqual([
      {
        locale: 'en',
        totals: { misses: 0, likes: 0, dislikes: 1 },
        unanswered: [],
        pages: [
          {
            page: 'kickoff',
            likes: 0,
            dislikes: 1,
            questions: ['tasks of the customer kick-off'],
            comments: ['old link'],
          },
        ],
        team: [],
      },
    ]);
  });

  it('a rating in the thread of a channel finds its answer with and without the thread', async () => {
    const chat = open();
    const thread = { conversation: { id: '19:general;messageid=7', conversationType: 'channel' } };
    const id = await chat.say('tasks of the customer kick-off', thread);
    await chat.rate(id, 'like', '', thread);
    await chat.rate(id, 'like', '', {
      conversation: { id: '19:general', conversationType: 'channel' },
      from: GRACE,
    });
    expect((await keptIn(store)).totals).toEqual({ misses: 0, likes: 2, dislikes: 0 });
  });

  it('a rating is about what a button has put on the card since', async () => {
    const chat = open();
    const id = await chat.say('tasks of the customer kick-off');
    await chat.press({ v: 1, verb: 'show', topic: { kind: 'page', page: 'sizing' }, part: 0 }, id);
    await chat.rate(id, 'dislike');
    const [english] = (await keptIn(store)).languages;
    expect(english?.pages).toMatchObject([{ page: 'sizing', questions: [] }]);
  });

  it('a rating that names no message is about the last answer, as in the Agents Playground', async () => {
    const chat = open();
    await chat.say('sizing');
    await chat.say('tasks of the customer kick-off');
    await chat.rate(undefined, 'dislike');
    expect((await keptIn(store)).languages[0]?.pages).toMatchObject([{ page: 'kickoff' }]);
  });

  it('clicking again changes the rating, and everybody has their own', async () => {
    const chat = open();
    const id = await chat.say('tasks of the customer kick-off');
    await chat.rate(id, 'like');
    await chat.rate(id, 'dislike');
    await chat.rate(id, 'dislike', '', { from: GRACE });
    expect((await keptIn(store)).totals).toEqual({ misses: 0, likes: 0, dislikes: 2 });
  });

  it('a rating of an unknown message is taken with thanks, and not kept', async () => {
    const chat = open();
    expect(await chat.rate('forged', 'like')).toMatchObject({ status: 200, body: {} });
    expect((await keptIn(store)).totals).toEqual({ misses: 0, likes: 0, dislikes: 0 });
  });

  it('a rating that is none is refused', async () => {
    const { status, body } = await open().rate('1', 'love');
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'feedback_malformed' } });
  });

  it('with feedback switched off there are no buttons, and nothing is kept', async () => {
    const chat = open({ feedback: { enabled: false, days: 90 } });
    const id = await chat.say('how do I set up a printer');
    expect(controlsOf()).toBeUndefined();
    expect(await chat.rate(id, 'dislike')).toMatchObject({ status: 200, body: {} });
    for await (const { key } of store.list('insights/')) throw new Error(`${key} was written`);
  });

  it('an answer goes out when nothing can be kept', async () => {
    class FullStore extends MemoryStore {
      override async write(...[key, value, expected]: Parameters<MemoryStore['write']>) {
        if (key.startsWith('insights/')) throw new Error('the disk is full');
        return super.write(key, value, expected);
      }
    }
    const chat = open({ store: new FullStore() });
    await chat.say('how do I set up a printer');
    expect(JSON.stringify(teams.received.at(-1))).toContain("The playbook doesn't say");
    const logged = new Set(chat.log.lines.map(({ level, message }) => `${level}: ${message}`));
    expect([...logged]).toEqual(['warn: an answer could not be remembered']);
  });
});
