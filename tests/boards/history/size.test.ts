import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/boards/board/actor';
import { MAX_OPTED_OUT, MAX_TASKS, TEXT_LIMITS } from '../../../src/boards/board/limits';
import type { Action } from '../../../src/boards/commands/rules';
import { apply } from '../../../src/boards/history/apply';
import { documentOf, type StoredBoard } from '../../../src/boards/history/storedBoard';
import { adoptionOf } from '../../../src/boards/reports/diff';
import { MAX_VALUE_BYTES } from '../../../src/store/limits';
import { MANAGER, NOON, newBoard, outcome } from '../board';
import { pageOf, type Row } from '../page';

/** Three bytes a character, as in Chinese and Japanese. */
const wide = (length: number) => '漢'.repeat(length);

const bytesOf = (stored: StoredBoard) => Buffer.byteLength(JSON.stringify(documentOf(stored)));

describe('the size of a board', () => {
  it('stays within a document and lets everything be ticked, however much was written', () => {
    let stored = newBoard({ title: wide(TEXT_LIMITS.title), page: pageOf([rows(MAX_TASKS)]) });
    let count = 0;
    const act = (actor: Actor, action: Action) => {
      count += 1;
      const result = apply(stored, { operation: String(count), actor, action }, NOON + count);
      if (result.kind === 'changed') stored = result.stored;
      return outcome(result);
    };
    const items = stored.board.tasks.map(({ item }) => item);
    for (let i = 0; i < MAX_OPTED_OUT + 50; i += 1) act(somebody(i), { kind: 'opt-out' });
    const noted = items.map((item) => act(somebody(1), { kind: 'note', item, text: wide(TEXT_LIMITS.note) }));
    expect([...new Set(noted)]).toEqual(['changed', 'board_full']);

    const ticked = items.flatMap((item) => [
      act(somebody(2), { kind: 'claim', item }),
      act(somebody(3), { kind: 'tick', item }),
    ]);
    expect([...new Set(ticked)]).toEqual(['changed']);
    expect(bytesOf(stored)).toBeLessThan(MAX_VALUE_BYTES);
  });

  it('is no obstacle to a note on every task of the longest process, again and again', () => {
    let stored = newBoard({ page: pageOf([rows(83, wide(TEXT_LIMITS.snapshot))]) });
    for (let round = 0; round < 4; round += 1)
      for (const { item } of stored.board.tasks) {
        const action = { kind: 'note' as const, item, text: `${round}${wide(TEXT_LIMITS.note - 1)}` };
        const operation = `${item} ${round}`;
        const result = apply(stored, { operation, actor: somebody(1), action }, NOON);
        if (result.kind !== 'changed') throw new Error(outcome(result));
        stored = result.stored;
      }
    expect(bytesOf(stored)).toBeLessThan(MAX_VALUE_BYTES);
  });

  it('has room for a playbook that changes all the time', () => {
    let stored = newBoard({ page: pageOf([rows(83)]) });
    for (let i = 0; i < 12; i += 1) {
      const tasks = adoptionOf(stored.board, pageOf([rows(83, `version ${i}`)]));
      const result = apply(
        stored,
        { operation: String(i), actor: MANAGER, action: { kind: 'adopt', tasks } },
        NOON,
      );
      if (result.kind !== 'changed') throw new Error(outcome(result));
      stored = result.stored;
    }
    expect(stored.events.length).toBeLessThan(4);
    expect(bytesOf(stored)).toBeLessThan(200_000);
  });

  it('is some kilobytes for the longest process, with every task ticked', () => {
    let stored = newBoard({ page: pageOf([rows(83)]) });
    for (const { item } of stored.board.tasks) {
      const command = { operation: item, actor: MANAGER, action: { kind: 'tick' as const, item } };
      const result = apply(stored, command, NOON);
      if (result.kind === 'changed') stored = result.stored;
    }
    expect(bytesOf(stored)).toBeLessThan(120_000);
  });
});

function somebody(number: number): Actor {
  const id = `29:${String(number).padStart(100, '0')}`;
  return { id, name: wide(TEXT_LIMITS.name), role: 'member', isManager: false };
}

function rows(count: number, name = 'A task'): Row[] {
  return Array.from({ length: count }, (_, i) => ({ id: String(i + 1), name }));
}
