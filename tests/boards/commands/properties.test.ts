import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Board } from '../../../src/boards/board/board';
import { daysAfter } from '../../../src/boards/board/date';
import { progressOf } from '../../../src/boards/board/progress';
import type { Action } from '../../../src/boards/commands/rules';
import { apply } from '../../../src/boards/history/apply';
import type { BoardEvent, Command } from '../../../src/boards/history/command';
import { createBoard } from '../../../src/boards/history/create';
import { decide } from '../../../src/boards/history/decide';
import { replay } from '../../../src/boards/history/evolve';
import {
  documentOf,
  newStoredBoard,
  readBoard,
  type StoredBoard,
} from '../../../src/boards/history/storedBoard';
import { withPeople } from '../../../src/boards/history/withPeople';
import { repeatJob } from '../../../src/boards/keeping/boardJobs';
import { blueprintOf, startedOn } from '../../../src/boards/templates/blueprint';
import { actions, actors, commands } from '../arbitraries';
import { ANNA, BEN, CARA, NOON, newBoard, taskOf, wanted } from '../board';

const MEMBERS_MAY = [
  'tick',
  'untick',
  'claim',
  'release',
  'skip',
  'note',
  'add-task',
  'remove-task',
  'several',
];

describe('a board, whatever is done to it by whomever', () => {
  it('has a history that replays to it', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { stored, events } = run(all);
        expect(replay(newBoard().board, events)).toEqual(stored.board);
        expect(replay(stored.origin, stored.events)).toEqual(stored.board);
        expect(events.map(({ change }) => change)).toEqual(events.map((_, i) => i + 1));
      }),
    );
  });

  it('is read back from its document as it was, also after so much that old events were folded', () => {
    const long = fc.array(commands, { minLength: 12, maxLength: 12, size: 'max' });
    fc.assert(
      fc.property(long, (parts) => {
        const all = parts.flat().map((command, i) => ({ ...command, operation: String(i) }));
        const { stored } = run(all);
        const document: unknown = JSON.parse(JSON.stringify(documentOf(stored)));
        expect(readBoard('key', document)).toEqual(stored);
        expect(stored.events.length).toBeLessThanOrEqual(256);
      }),
      { numRuns: 20 },
    );
  });

  it('folds its oldest events into its origin and remembers who touched what', () => {
    const all = Array.from({ length: 600 }, (_, i): Command => {
      const kind = i % 2 === 0 ? 'tick' : 'untick';
      const item = i < 300 ? '1' : '2';
      return { operation: String(i), actor: BEN, action: { kind, item } };
    });
    const { stored, events } = run(all);
    expect(stored.origin.change).toBeGreaterThanOrEqual(600 - 256);
    expect(stored.events).toEqual(events.slice(stored.origin.change));
    expect(taskOf(stored.board, '1').touched).toEqual({ by: { id: 'ben', name: 'BEN' }, at: NOON + 299 });
  });

  it('loses no done task but to somebody who unticks it', () => {
    fc.assert(
      fc.property(commands, (all) => {
        run(all, (before, after, { action }) => {
          const lost = [...doneOf(before)].filter((item) => !doneOf(after).has(item));
          expect(lost).toEqual(action.kind === 'untick' && lost.length > 0 ? [action.item] : []);
        });
      }),
    );
  });

  it('keeps every task of the playbook and every added one that nobody removes, in one order', () => {
    fc.assert(
      fc.property(commands, (all) => {
        run(all, (before, after, { action }) => {
          if (action.kind === 'adopt') return;
          const items = new Set(after.tasks.map(({ item }) => item));
          const lost = before.tasks.filter(({ item }) => !items.has(item));
          expect(lost.map(({ own }) => own !== null)).toEqual(lost.map(() => action.kind === 'remove-task'));
          expect(items.size).toBe(after.tasks.length);
          const ranks = after.tasks.map(({ gone, own }) => (gone ? 2 : Number(own !== null)));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        });
      }),
    );
  });

  it('waits to tell of open assignments to others, each task once to each person', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { untold } = run(all).stored;
        expect(new Set(untold.map(({ item, to }) => `${item} ${to}`)).size).toBe(untold.length);
        const given = untold.filter(({ from }) => from === undefined);
        expect(new Set(given.map(({ item }) => item)).size).toBe(given.length);
        for (const { to } of untold) expect(['ben', 'cara']).toContain(to);
      }),
    );
  });

  it('is after a change of several tasks as after the single changes, and tells of each task that was left', () => {
    const picked = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '#1', 'unknown'), { minLength: 1 });
    const asked = fc.record({
      items: picked,
      to: fc.option(fc.constantFrom(BEN, CARA)),
      due: fc.option(fc.constantFrom('2026-03-09', '2026-03-31')),
      tick: fc.boolean(),
    });
    fc.assert(
      fc.property(commands, actors, asked, (before, actor, { items, to, due, tick }) => {
        const { stored } = run(before);
        const changed = { assigned: [], dated: [], ticked: [] };
        const action = { kind: 'several' as const, items, to, due, tick, changed };
        const at = { operation: 'several', actor };
        const result = apply(stored, { ...at, action }, NOON);
        const single: Action[] = [
          ...(to ? items.map((item) => ({ kind: 'assign' as const, item, to })) : []),
          ...(due === null ? [] : items.map((item) => ({ kind: 'set-due' as const, item, due }))),
          ...(tick ? items.map((item) => ({ kind: 'tick' as const, item })) : []),
        ];
        const each = single.map((one) => ({
          item: 'item' in one ? one.item : null,
          is: decide(stored.board, actor, one, NOON).kind,
        }));
        const one = single.reduce((current, next, i) => {
          const applied = apply(current, { operation: `single ${i}`, actor, action: next }, NOON);
          return applied.kind === 'refused' ? current : applied.stored;
        }, stored);
        if (result.kind === 'changed') {
          expect(result.stored.board.tasks).toEqual(one.board.tasks);
          const left = each.filter(({ is }) => is !== 'accepted').map(({ item }) => item);
          expect(result.left.map(({ item }) => item)).toEqual(
            items.flatMap((item) => left.filter((other) => other === item)),
          );
        } else {
          expect(each.filter(({ is }) => is === 'accepted')).toEqual([]);
          expect(one.board.tasks).toEqual(stored.board.tasks);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is repeated on a later day or not at all', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { board } = run(all).stored;
        expect(board.repeat === null || board.repeat.next > '2026-03-10').toBe(true);
        const job = repeatJob(board);
        expect(job === undefined).toBe(board.repeat === null);
        if (job) expect(new Date(job.due).toISOString().slice(0, 10)).toBe(board.repeat?.next);
      }),
    );
  });

  it('has a blueprint that makes a board with its tasks, all of them open, on which the same people do the same', () => {
    fc.assert(
      fc.property(commands, fc.nat({ max: 400 }), (all, later) => {
        const { board } = run(all).stored;
        const blueprint = blueprintOf(board);
        expect(JSON.parse(JSON.stringify(blueprint))).toEqual(blueprint);
        const start = daysAfter('2026-03-10', later);
        const at = NOON + later * 86_400_000;
        const request = { ...wanted(), ...startedOn(blueprint, start) };
        const made = createBoard(request, at);
        if (made.kind !== 'created') throw new Error(made.refusal.code);
        const next = withPeople(newStoredBoard(made.board), ANNA, request, at).board;
        const own = board.tasks.filter((task) => task.own !== null);
        expect(next.tasks.filter((task) => task.own !== null).map(({ snapshot }) => snapshot.name)).toEqual(
          own.map(({ snapshot }) => snapshot.name),
        );
        expect(next.tasks.every(({ state }) => state.kind === 'todo')).toBe(true);
        expect(blueprintOf(next).own.map(({ days }) => days)).toEqual(blueprint.own.map(({ days }) => days));
        expect(blueprintOf(next).days).toBe(blueprint.days);
        for (const { role, to } of blueprint.people)
          for (const task of next.tasks.filter((one) => one.role === role && one.own === null))
            expect(task.assignedTo).toEqual(to);
      }),
      { numRuns: 100 },
    );
  });

  it('has the progress that its states add up to', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { tasks } = run(all).stored.board;
        const { all: total, mandatory, optional } = progressOf(tasks);
        expect(total.done).toBe(tasks.filter(({ state }) => state.kind === 'done').length);
        expect(total.total).toBe(tasks.length);
        for (const share of [total, mandatory, optional])
          expect(share.open + share.done + share.skipped).toBe(share.total);
        for (const count of ['open', 'done', 'skipped', 'total'] as const)
          expect(mandatory[count] + optional[count]).toBe(total[count]);
      }),
    );
  });

  it('is not changed by an operation that is repeated, now or after others', () => {
    fc.assert(
      fc.property(commands, commands, (first, then) => {
        const accepted: Command[] = [];
        const { stored } = run(first, (_before, _after, command) => accepted.push(command));
        const later = run(then, undefined, stored).stored;
        for (const command of accepted)
          expect(apply(later, command, NOON)).toEqual({
            kind: 'unchanged',
            stored: later,
            why: expect.stringMatching(/^(repeated|outdated)$/),
            kept: null,
          });
      }),
    );
  });

  it('is only changed by those who may', () => {
    fc.assert(
      fc.property(commands, actors, actions, (all, actor, action) => {
        const { stored } = run(all);
        const result = apply(stored, { operation: 'the last', actor, action }, NOON);
        if (result.kind !== 'changed') return;
        const { kind } = action;
        const own = kind === 'opt-out' || kind === 'opt-in' || kind === 'set-wishes';
        if (actor.role !== 'member') expect(own).toBe(true);
        if (action.kind === 'set-due' && action.due !== null) expect(action.due >= '2026-03-10').toBe(true);
        const onClosed = ['reopen', 'set-repeat', 'hand-on'].includes(kind);
        if (stored.board.state === 'closed') expect(own || onClosed).toBe(true);
        if (actor.id !== 'ben' && actor.id !== 'cara') return;
        expect(own || MEMBERS_MAY.includes(kind)).toBe(true);
        const { action: event } = result.event;
        if (event.kind === 'several') expect(event.changed).toMatchObject({ assigned: [], dated: [] });
      }),
      { numRuns: 300 },
    );
  });
});

type Step = (before: Board, after: Board, command: Command) => void;

/** Carries out commands one after the other; `step` sees those that are not refused. */
function run(all: Command[], step?: Step, start: StoredBoard = newBoard()) {
  let stored = start;
  const events: BoardEvent[] = [];
  all.forEach((command, i) => {
    const result = apply(stored, command, NOON + i);
    if (result.kind === 'refused') return;
    if (result.kind === 'changed') events.push(result.event);
    if (result.kind === 'unchanged') expect(result.stored.board).toBe(stored.board);
    step?.(stored.board, result.stored.board, command);
    stored = result.stored;
  });
  return { stored, events };
}

function doneOf(board: Board): Set<string> {
  return new Set(board.tasks.filter(({ state }) => state.kind === 'done').map(({ item }) => item));
}
