import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupTasks } from '../../../src/answering/compose/tasks';
import type { Scope } from '../../../src/boards/board/board';
import { definitionsOf, inScope } from '../../../src/boards/board/definitions';
import { apply } from '../../../src/boards/history/apply';
import { createBoard } from '../../../src/boards/history/create';
import { documentOf, newStoredBoard, readBoard } from '../../../src/boards/history/storedBoard';
import { adoptionOf, diffOf } from '../../../src/boards/reports/diff';
import { pages, scopes } from '../arbitraries';
import { ANNA, NOON, newBoard, wanted } from '../board';

describe('the tasks of a board, whichever were wanted', () => {
  it('are those that the answer lists with the same filter', () => {
    fc.assert(
      fc.property(pages, scopes, (page, scope) => {
        const onBoard = definitionsOf(page).filter((task) => inScope(scope, task));
        const listed = groupTasks(page.tasks, scope).flatMap(({ tasks }) => tasks);
        expect(onBoard.map(({ task }) => task)).toEqual(listed.map(({ id }) => id));
      }),
    );
  });

  it('are never what was left out, also after the changes of the playbook are adopted', () => {
    fc.assert(
      fc.property(pages, pages, scopes, (page, changed, scope) => {
        const made = createBoard(wanted({ page, scope }), NOON);
        if (made.kind === 'refused') return;
        const { board } = made;
        expect(board.tasks.every((task) => inScope(scope, task))).toBe(true);
        const known = new Set(board.tasks.map(({ item }) => item));
        const action = { kind: 'adopt' as const, tasks: adoptionOf(board, changed) };
        const adopted = apply(newStoredBoard(board), { operation: 'adopt', actor: ANNA, action }, NOON);
        const after = adopted.kind === 'refused' ? board : adopted.stored.board;
        const added = after.tasks.filter(({ item }) => !known.has(item));
        expect(added.every((task) => inScope(scope, task))).toBe(true);
        if (adopted.kind !== 'refused') expect(diffOf(after, changed)).toBeUndefined();
      }),
    );
  });

  it('are kept with what they were chosen by', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        const made = createBoard(wanted({ scope }), NOON);
        if (made.kind === 'refused') return;
        const stored = newStoredBoard(made.board);
        expect(readBoard('key', asStored(documentOf(stored)))).toEqual(stored);
      }),
    );
  });
});

it('a board that was stored before anything could be left out is read as it was', () => {
  const scope: Scope = { kind: 'filter', requirement: 'mandatory', roles: ['fe'], services: [] };
  const document = asStored(documentOf(newBoard({ scope })));
  expect(JSON.stringify(document)).not.toContain('"not"');
  expect(readBoard('key', document).board.scope).toEqual(scope);
});

function asStored(document: object): unknown {
  return JSON.parse(JSON.stringify(document));
}
