import { afterEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../../src/store/memory';
import { listed } from '../../../store/listed';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, type BoardChatSettings, GROUP, onlyCard, openBoardChat } from '../boardChat';
import { type ConnectorStub, startConnectorStub } from '../connectorStub';

/** A Tuesday at noon. */
const START = Date.UTC(2026, 2, 10, 12);
const DAY = 86_400_000;
const nineOn = (day: string) => Date.parse(`${day}T09:00:01Z`);

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** A bot on the same data and the same channel as one before. */
async function open(
  store: MemoryStore,
  stub: ConnectorStub,
  settings: BoardChatSettings,
): Promise<BoardChat> {
  const chat = await openBoardChat({ store, stub, startsAt: START, ...settings });
  opened.push(async () => {
    await chat.stop();
    expect(chat.failures).toEqual([]);
  });
  return chat;
}

async function service() {
  const [store, stub] = [new MemoryStore(), await startConnectorStub()];
  opened.push(() => stub.stop());
  /** The cards of boards in the channel, the oldest first, as they are now. */
  const boards = (): CardSeen[] =>
    stub.messages
      .filter(({ id, conversation }) => conversation.startsWith('19:') && conversation.endsWith(`=${id}`))
      .flatMap(({ versions }) => versions.at(-1)?.card ?? []);
  const told = (name: string) =>
    stub.messages
      .filter(({ conversation }) => conversation === `a:${name}`)
      .map(({ versions }) => versions[0]?.card?.text ?? '');
  return { store, stub, boards, told };
}

const isMia = ({ id, directoryId }: { id: string; directoryId: string | null }) =>
  id === '29:mia' || directoryId === 'directory-id-of-mia';

describe('who may post boards is asked again with each board of a series', () => {
  it('so that it ends once only managers may, and who set it up is told in their language', async () => {
    const { store, stub, boards, told } = await service();
    const before = await open(store, stub, {});
    await before.post({ ...before.channel(), ...as('ada') }, { every: 'week' });
    await before.say('Deutsch', { ...before.personal('ada'), ...as('ada') });
    await before.stop();
    const after = await open(store, stub, { posters: 'managers', isManager: isMia });
    after.skipTo(nineOn('2026-03-17'));
    await stub.until(() => told('ada').length > 0, 'a word to Ada');
    expect(told('ada')).toEqual([expect.stringContaining('Sie dürfen dort keine Boards mehr posten')]);
    await stub.until(() => !/Every week|Jede Woche/.test(boards()[0]?.text ?? ''), 'the end on the card');
    after.skipTo(nineOn('2026-03-24'));
    await after.pass(10_000);
    expect([boards().length, told('ada').length]).toEqual([1, 1]);
  });

  it('and ends once more, and is told once more, when it was set up again on the same board', async () => {
    const { store, stub, boards, told } = await service();
    let isAdaManager = true;
    const chat = await open(store, stub, {
      posters: 'managers',
      isManager: ({ id }) => isAdaManager && id === '29:ada',
    });
    const ada = { ...chat.channel(), ...as('ada') };
    await chat.post(ada, { every: 'week' });
    for (const [day, times] of [
      ['2026-03-17', 1],
      ['2026-03-24', 2],
    ] as const) {
      isAdaManager = false;
      chat.skipTo(nineOn(day));
      await stub.until(() => told('ada').length === times, `word ${times} to Ada`);
      await stub.until(() => !/Every week/.test(onlyBoard(boards()).text), 'the end on the card');
      isAdaManager = true;
      const menu = onlyCard(await chat.pressIn(ada, onlyBoard(boards()), 'More'));
      await chat.pressIn(ada, onlyCard(await chat.pressIn(ada, menu, 'Repeat')), 'Save', { every: 'week' });
      await stub.until(() => /Every week/.test(onlyBoard(boards()).text), 'the series on the card');
    }
    expect(boards()).toHaveLength(1);
  });

  it('and goes on for a manager who is named by the directory', async () => {
    const { store, stub, boards } = await service();
    const before = await open(store, stub, {});
    const ada = { from: { id: '29:ada', name: 'Ada', aadObjectId: 'directory-id-of-mia' }, locale: 'en-US' };
    await before.post({ ...before.channel(), ...ada }, { every: 'week' });
    await before.stop();
    const after = await open(store, stub, { posters: 'managers', isManager: isMia });
    after.skipTo(nineOn('2026-03-17'));
    await stub.until(() => boards().length > 1, 'the second board');
  });

  it('of whoever set it up, if that is a manager and not the poster', async () => {
    const { store, stub, boards, told } = await service();
    const before = await open(store, stub, {});
    await before.post({ ...before.channel(), ...as('ada') });
    await before.stop();
    const after = await open(store, stub, { posters: 'managers', isManager: isMia });
    const mia = { ...after.channel(), ...as('mia') };
    const [card] = boards();
    if (!card) throw new Error('no board');
    const menu = onlyCard(await after.pressIn(mia, card, 'More'));
    await after.pressIn(mia, onlyCard(await after.pressIn(mia, menu, 'Repeat')), 'Save', { every: 'week' });
    for (const [day, count] of [
      ['2026-03-17', 2],
      ['2026-03-24', 3],
    ] as const) {
      after.skipTo(nineOn(day));
      await stub.until(() => boards().length === count, `${count} boards`);
    }
    await after.stop();
    const later = await open(store, stub, {
      posters: 'managers',
      isManager: () => false,
      startsAt: nineOn('2026-03-31'),
    });
    await stub.until(() => told('mia').length > 0, 'a word to Mia');
    expect(told('mia')).toEqual([expect.stringContaining('You may not post boards there any more')]);
    await later.pass(5000);
    expect(told('ada').filter((text) => text.includes('not repeated'))).toEqual([]);
    expect(boards()).toHaveLength(3);
  });

  it('so that it ends for somebody who is a guest by now, or no owner of the team any more', async () => {
    const { store, stub, boards, told } = await service();
    stub.roles.set('29:ada', 'owner').set('29:ben', 'owner');
    const chat = await open(store, stub, { posters: 'owners', isManager: isMia });
    await chat.post({ ...chat.channel(), ...as('ada') }, { every: 'week' });
    await chat.post({ ...chat.channel(), ...as('ben') }, { every: 'week', title: 'Of Ben' });
    stub.roles.set('29:ada', 'user').set('29:ben', 'guest');
    chat.skipTo(nineOn('2026-03-17'));
    await stub.until(() => told('ada').length > 0 && told('ben').length > 0, 'a word to both');
    expect(told('ada')[0]).toContain('You may not post boards there any more');
    expect(told('ben')[0]).toContain('You may not post boards there any more');
    expect(boards()).toHaveLength(2);
  });

  it('and waits when the service cannot say who somebody is', async () => {
    const { store, stub, boards, told } = await service();
    stub.roles.set('29:ada', 'owner');
    const chat = await open(store, stub, { posters: 'owners', isManager: isMia });
    await chat.post({ ...chat.channel(), ...as('ada') }, { every: 'week' });
    const down = Array.from({ length: 40 }, () => ({ status: 503 }));
    stub.script('member', ...down);
    chat.skipTo(nineOn('2026-03-17'));
    await chat.pass(4000);
    expect([boards().length, told('ada').length]).toEqual([1, 0]);
    stub.script('member');
    chat.skipTo(chat.now() + 120_000);
    await stub.until(() => boards().length === 2, 'the second board');
    expect(told('ada')).toEqual([]);
  });

  it('but not for a quarter of an hour outside of Teams, where nobody could ever say', async () => {
    const { store, stub } = await service();
    const chat = await open(store, stub, {});
    await chat.post({ ...chat.group, channelId: 'emulator', ...as('ada') }, { every: 'week' });
    stub.script('member', ...Array.from({ length: 1000 }, () => ({ status: 503 })));
    chat.skipTo(nineOn('2026-03-17'));
    const posted = () => stub.messages.filter(({ conversation }) => conversation === GROUP);
    await stub.until(() => posted().length === 2, 'the second board');
    expect(chat.now()).toBeLessThan(nineOn('2026-03-17') + 600_000);
  });
});

describe('a series whose boards are kept for three days', () => {
  it('goes on: the old boards are deleted, and the newest is kept until the next one is there', async () => {
    const { store, stub, boards } = await service();
    const chat = await open(store, stub, { keptDays: 3 });
    await chat.startBoards();
    const stored = async () =>
      (await listed(store, 'boards/')).map(({ value }) => Object(value).origin.createdAt as number);
    await chat.post({ ...chat.channel(), ...as('ada') }, { every: 'month' });
    for (const [index, day] of ['2026-04-10', '2026-05-10', '2026-06-10'].entries()) {
      // Long past the days for which it would be kept, were it not repeated.
      chat.skipTo(nineOn(day) - 2 * DAY);
      await chat.pass(4000);
      const kept = await stored();
      expect(kept).toHaveLength(1);
      chat.skipTo(nineOn(day));
      await stub.until(() => boards().length === index + 2, `the board of ${day}`);
    }
    expect(boards().at(-1)?.text).toContain('next on July 10, 2026');
  });

  it('is not kept for good once nobody repeats it', async () => {
    const { store, stub, boards } = await service();
    const chat = await open(store, stub, { keptDays: 3 });
    await chat.startBoards();
    await chat.post({ ...chat.channel(), ...as('ada') }, { every: 'week' });
    const menu = onlyCard(
      await chat.pressIn({ ...chat.channel(), ...as('ada') }, onlyBoard(boards()), 'More'),
    );
    const withdraw = onlyCard(await chat.pressIn({ ...chat.channel(), ...as('ada') }, menu, 'Withdraw'));
    await chat.pressIn({ ...chat.channel(), ...as('ada') }, withdraw, 'Withdraw');
    chat.skipTo(START + 5 * DAY);
    for (let wait = 0; wait < 200 && (await listed(store, 'boards/')).length > 0; wait += 1)
      await chat.pass(100);
    expect(await listed(store, 'boards/')).toEqual([]);
    const waiting = (await listed(store, 'jobs/state/')).map(({ key }) => key);
    expect(waiting.filter((key) => key.includes('board-repeat'))).toEqual([]);
  });
});

describe('a task of the playbook that somebody else does than most of their role', () => {
  it('stays with them on the next board, unless they have left', async () => {
    const { store, stub, boards } = await service();
    const chat = await open(store, stub, { isManager: () => false });
    const ada = { ...chat.channel(), ...as('ada') };
    await chat.post(ada, { every: 'week' });
    const press = async (card: CardSeen, title: string, inputs: object = {}) =>
      onlyCard(await chat.pressIn(ada, card, title, inputs));
    const menu = await press(onlyBoard(boards()), 'More');
    await press(await press(menu, 'Assign or date several tasks'), 'Save', { role: 'fm', to: '29:ben' });
    for (const [task, to] of [
      ['22', '29:cem'],
      ['12', '29:dora'],
    ] as const) {
      const details = await press(onlyBoard(boards()), task);
      await press(await press(details, 'Assigned to'), 'Assign', { to });
    }
    stub.roles.set('29:dora', null);
    chat.skipTo(nineOn('2026-03-17'));
    await stub.until(() => boards().length === 2, 'the second board');
    const text = boards()[1]?.text ?? '';
    expect(text.match(/Assigned to Ben/g)).toHaveLength(2);
    expect(text).toMatch(/22\n.*?Assigned to Cem/s);
    expect(text).not.toContain('Dora');
  });
});

function onlyBoard(boards: readonly CardSeen[]): CardSeen {
  const [board] = boards;
  if (!board) throw new Error('There is no board');
  return board;
}
