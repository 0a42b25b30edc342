import { describe, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, GENERAL, GROUP, openBoardChat, SILENT_SERVICE } from '../boardChat';
import type { MessageSeen } from '../connectorStub';
import { postedBoard } from '../postedBoard';

const posted = postedBoard();
const { board } = posted;
const ben = as('ben');

const tick = (task: string, card: CardSeen = board(), place: object = posted.chat.channel()) =>
  posted.chat.pressIn({ ...place, ...ben }, card, `Mark task ${task} as done`);
const message = (index = 0): MessageSeen => {
  const found = posted.chat.stub.messages[index];
  if (!found) throw new Error(`There is no message ${index}`);
  return found;
};
const updates = () => posted.chat.stub.asked.filter(({ kind }) => kind === 'update');
const shows = (what: string, index = 0) =>
  posted.chat.stub.until(
    () => message(index).versions.at(-1)?.card?.text.includes(what),
    `"${what}" on message ${index}`,
  );
const toldTo = (person: string) =>
  posted.chat.stub.messages.filter(({ conversation }) => conversation === `a:${person}`);

describe('the card of the channel', () => {
  it('is updated at most every two seconds, and shows everything in the end', async () => {
    for (const task of ['11', '12', '21', '22']) {
      await tick(task);
      await posted.chat.pass(700);
    }
    await shows('All tasks done');
    const times = updates().map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2000);
  });

  it('shares the pace with the other boards of the channel, and each gets its turn', async () => {
    const { board: second } = await posted.chat.post(posted.chat.channel());
    await Promise.all([tick('11'), tick('12', second())]);
    await shows('Done by Ben', 0);
    await shows('Done by Ben', 1);
    const [first, next] = updates().map(({ at }) => at);
    expect((next ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2000);
  });
});

it('a card that Teams refuses once more, after it took another state, is told once more', async () => {
  for (const [refused, taken] of [
    ['11', '12'],
    ['21', '22'],
  ] as const) {
    const before = toldTo('ada').length;
    posted.chat.stub.script('update', { status: 400 });
    await tick(refused);
    await posted.chat.stub.until(() => toldTo('ada').length > before, 'a word to the poster');
    const versions = message().versions.length;
    await tick(taken);
    await posted.chat.stub.until(() => message().versions.length > versions, 'the newest state');
    await posted.chat.pass(3000);
  }
  expect(toldTo('ada')).toHaveLength(2);
});

describe('when an update fails', () => {
  it('429: waits as long as it is told to', async () => {
    posted.chat.stub.script('update', { status: 429, retryAfter: '6' });
    await tick('11');
    await shows('Done by Ben');
    const [refused, taken] = updates();
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(6000);
    expect(message().versions).toHaveLength(2);
  });

  it.each([
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['412', { status: 412 }],
    ['500', { status: 500 }],
    ['408', { status: 408 }],
    ['401', { status: 401 }],
  ])('%s: sends it again, and it is there once', async (_status, answer) => {
    posted.chat.stub.script('update', answer, answer);
    await tick('11');
    await shows('Done by Ben');
    expect(updates()).toHaveLength(3);
    expect(message().versions).toHaveLength(2);
  });

  it('a time-out after it arrived: sends it again into the same message', async () => {
    const { stub, ...chat } = await openBoardChat(SILENT_SERVICE);
    const place = chat.channel();
    const { board: silent } = await chat.post(place);
    stub.script('update', { deliveredInSilence: true });
    await chat.pressIn({ ...place, ...ben }, silent(), 'Mark task 11 as done');
    await stub.until(() => stub.messages[0]?.versions.length === 3, 'the second attempt');
    expect(stub.asked.filter(({ kind }) => kind === 'update')).toHaveLength(2);
    expect(silent().text).toContain('Done by Ben');
    expect(stub.messages).toHaveLength(1);
    await chat.close();
  });

  it.each([
    ['404: the message was deleted', { status: 404, code: 'ActivityNotFoundInConversation' }],
    ['405: the client cannot do that', { status: 405 }],
    ['501: the client cannot do that', { status: 501 }],
  ])('%s, a new one takes over and is updated from then on', async (_why, answer) => {
    posted.chat.stub.script('update', answer);
    await tick('11');
    await posted.chat.stub.until(() => posted.chat.stub.messages.length === 2, 'a new message');
    await shows('Optional: 0 of 2 done', 1);
    await tick('12');
    await shows('Optional: 1 of 2 done', 1);
    expect(message().versions).toHaveLength(1);
  });

  it('404, and the channel as well: the poster is told so, once', async () => {
    const gone = { status: 404, code: 'ConversationNotFound' };
    posted.chat.stub.script('update', gone, gone);
    posted.chat.stub.script('open', gone, gone);
    await tick('11');
    await posted.chat.stub.until(() => toldTo('ada').length > 0, 'a word to the poster');
    await posted.chat.pass(3000);
    await tick('12');
    await posted.chat.stub.until(() => updates().length === 2, 'another attempt at the next change');
    await posted.chat.pass(3000);
    expect(toldTo('ada').map(({ versions }) => versions[0]?.card?.text)).toEqual([
      expect.stringContaining("isn't there any more"),
    ]);
  });

  it('403, the app was removed: the poster is told, and nothing is sent there until it is back', async () => {
    posted.chat.stub.script('update', { status: 403, code: 'BotNotInConversationRoster' });
    await tick('11');
    await posted.chat.stub.until(() => toldTo('ada').length > 0, 'a word to the poster');
    expect(toldTo('ada')[0]?.versions[0]?.card?.text).toContain("I'm not in this place any more");
    await posted.chat.pass(4000);
    expect(updates()).toHaveLength(1);
    await posted.chat.send({ type: 'installationUpdate', action: 'add', ...posted.chat.channel(GENERAL) });
    await shows('Done by Ben');
  });

  it('no other conversation waits for it', async () => {
    const { board: elsewhere } = await posted.chat.post(posted.chat.group);
    posted.chat.stub.script('update', { status: 429, retryAfter: '600' });
    await tick('11');
    await posted.chat.stub.until(() => updates().length === 1, 'the update that is put off');
    await tick('11', elsewhere(), posted.chat.group);
    await shows('Done by Ben', 1);
    expect([message(0), message(1)].map(({ versions }) => versions.length)).toEqual([1, 2]);
    expect(message(1).conversation).toBe(GROUP);
    expect(message(0).conversation).toContain(ADOPTION);
  });
});
