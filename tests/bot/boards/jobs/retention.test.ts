import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptUntil } from '../../../../src/boards/keeping/retention';
import { createBoardCards } from '../../../../src/cards/boardCards';
import { MemoryStore } from '../../../../src/store/memory';
import { newBoard } from '../../../boards/board';
import { playbook } from '../../../cards/fixtures/kickOffBoard';
import { texts } from '../../../once/parts';
import { listed } from '../../../store/listed';
import { type BoardChat, onlyCard, openBoardChat } from '../boardChat';

const DAY = 86_400_000;
const NOON = Date.parse('2026-03-31T12:00:00Z');

describe('boards that are kept for ten days', () => {
  let chat: BoardChat;
  let store: MemoryStore;
  beforeEach(async () => {
    store = new MemoryStore();
    chat = await openBoardChat({ store, startsAt: NOON, keptDays: 10 });
    await chat.startBoards();
  });
  afterEach(async () => {
    await chat.close();
    expect(chat.failures).toEqual([]);
  });

  const boards = () => listed(store, 'boards/');
  const untilGone = async () => {
    for (let wait = 0; wait < 200 && (await boards()).length > 0; wait += 1) await chat.pass(100);
    return boards();
  };

  it('are deleted with all that is beside them, ten days after they were closed', async () => {
    const { board } = await chat.post(chat.channel(), { due: '2026-06-30' });
    const menu = onlyCard(await chat.pressIn(chat.channel(), board(), 'More'));
    await chat.pressIn(chat.channel(), menu, 'Close');
    chat.skipTo(NOON + 9 * DAY);
    await chat.pass(2000);
    expect((await boards()).length).toBe(1);
    chat.skipTo(NOON + 12 * DAY);
    expect(await untilGone()).toEqual([]);
    expect(await listed(store, 'board-people/')).toEqual([]);
    const pressed = await chat.pressIn(chat.channel(), board(), 'More');
    expect(JSON.stringify(pressed.body)).toContain('no longer exists');
  });

  it('stay as long as something is due', async () => {
    await chat.post(chat.channel(), { due: '2026-06-30' });
    chat.skipTo(NOON + 60 * DAY);
    await chat.pass(2000);
    expect((await boards()).length).toBe(1);
    chat.skipTo(Date.parse('2026-07-12T00:00:00Z'));
    expect(await untilGone()).toEqual([]);
  });
});

describe('a closed board', () => {
  const closed = { ...newBoard().board, state: 'closed' as const, changedAt: NOON };
  const cardOf = (days: number) =>
    JSON.stringify(createBoardCards(texts, undefined, days).shared(closed, playbook, { now: NOON }));

  it('says when it will be deleted, where boards are not kept for good', () => {
    expect(cardOf(10)).toContain('can reopen it. It will be deleted on April 10');
    expect(cardOf(0)).not.toContain('deleted');
  });

  it('is kept for good unless the settings say otherwise', () => {
    expect([keptUntil(closed, 0), keptUntil(closed, 1)]).toEqual([null, NOON + DAY]);
  });
});
