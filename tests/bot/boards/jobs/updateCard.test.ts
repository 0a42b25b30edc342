import { expect, it } from '@jest/globals';
import type { StoredBoard } from '../../../../src/boards/history/storedBoard';
import type { Lag } from '../../../../src/bot/boards/jobs/lag';
import { createUpdateCard, type UpdateParts } from '../../../../src/bot/boards/jobs/updateCard';
import type { Job } from '../../../../src/store/ports/jobs';
import { storeClosed } from '../../../../src/store/ports/storeError';

const NOW = 1_000_000;
const job: Job = { key: 'k', kind: 'k', group: null, subjects: [], attempt: 1, since: NOW, turns: [] };
const card = { part: 0, activity: '1', conversation: 'c', change: 0 };
const stored = { board: { id: 'b', change: 1 }, cards: [card] } as unknown as StoredBoard;
const lag: Lag = { stored, outdated: card, wait: undefined, readyAt: NOW };

function updateThat(fails: Error) {
  const logged: unknown[] = [];
  const parts = {
    messages: { update: () => Promise.reject(fails) },
    logger: { error: (what: unknown) => logged.push(what) },
    now: () => NOW,
  } as unknown as UpdateParts;
  return { update: createUpdateCard(parts), logged };
}

it('a card that cannot be made waits by itself, and is logged', async () => {
  const error = new Error('no such layout');
  const { update, logged } = updateThat(error);
  await expect(update(lag, job)).resolves.toMatchObject({ next: { kind: 'again', at: NOW + 500 } });
  expect(logged).toEqual([{ err: error, board: 'b' }]);
});

it('a store that fails is a matter of the whole job', async () => {
  const { update } = updateThat(storeClosed());
  await expect(update(lag, job)).rejects.toThrow('closed');
});
