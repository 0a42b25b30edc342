import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FILTER } from '../../../src/answering/topic';
import type { BoardAction } from '../../../src/cards/actions/board/boardAction';
import type { BoardDraft } from '../../../src/cards/actions/board/boardDraft';
import * as press from '../../../src/cards/actions/board/boardPress';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { execute } from '../../../src/cards/card/button';
import { boardActionOf } from '../fixtures/pressed';

const BOARD = '0123456789abcdef-fedcba9876543210';
const at = { id: BOARD, change: 12 };
const SEEN = { part: 2, role: 'fm', own: true };
const DRAFT: BoardDraft = {
  page: 'kick-off',
  title: 'Contoso, "first" half',
  scope: { kind: 'filter', requirement: 'mandatory', roles: ['fm', 'fe'], services: [] },
  due: '2026-03-31',
  locale: 'pt-BR',
  place: 'place-7',
  operation: 'form-1',
  instead: '',
  people: [],
  template: '',
  every: null,
  next: null,
  owner: 'ada',
  form: 'message',
};
const NOT_SAID = { title: '', locale: null, every: null, next: null, to: '' } as const;
const ASKED: press.AskedBoard = {
  owner: 'ada',
  form: 'message',
  title: '',
  due: '2026-03-31',
  locale: 'de',
  every: 'week',
  next: '2026-04-03',
  to: '29:anna',
};
const UNASKED: press.AskedBoard = { owner: '', form: 'view', due: null, ...NOT_SAID };

/** What a client sends when a button is pressed on a card with these inputs. */
function sent(action: press.BoardPress, inputs: Record<string, string> = {}): unknown {
  const button: unknown = JSON.parse(JSON.stringify(execute({ title: 'x', action })));
  const data = typeof button === 'object' && button !== null && 'data' in button ? button.data : {};
  return { ...Object(data), ...inputs };
}

describe('the data of a board’s button', () => {
  it.each<[string, press.BoardPress, BoardAction]>([
    [
      'new',
      press.newBoardPress('kick-off', NO_FILTER),
      { verb: 'board-new', page: 'kick-off', filter: NO_FILTER, ...UNASKED },
    ],
    [
      'new after a choice of the process',
      press.newBoardPress('kick-off', NO_FILTER, ASKED),
      { verb: 'board-new', page: 'kick-off', filter: NO_FILTER, ...ASKED },
    ],
    [
      'discard',
      press.discardPress({ owner: 'ada', form: 'message' }),
      { verb: 'board-discard', owner: 'ada', form: 'message', operation: '' },
    ],
    ['show', press.showPress(BOARD, SEEN), { verb: 'board-show', board: BOARD, seen: SEEN }],
    ['roles', press.rolesPress(BOARD, WHOLE_BOARD), { verb: 'board-roles', board: BOARD, seen: WHOLE_BOARD }],
    [
      'task',
      press.taskPress(BOARD, '4047.2', 'skip', SEEN),
      { verb: 'board-task', board: BOARD, item: '4047.2', ask: 'skip', seen: SEEN },
    ],
    ['menu', press.menuPress(BOARD, null, SEEN), { verb: 'board-menu', board: BOARD, ask: null, seen: SEEN }],
    [
      'history',
      press.historyPress(BOARD, 3, WHOLE_BOARD),
      { verb: 'board-history', board: BOARD, part: 3, seen: WHOLE_BOARD },
    ],
    [
      'differences',
      press.differencesPress(BOARD, 0, WHOLE_BOARD),
      { verb: 'board-differences', board: BOARD, part: 0, seen: WHOLE_BOARD },
    ],
    [
      'a part of the differences',
      press.differencesPress(BOARD, 2, WHOLE_BOARD),
      { verb: 'board-differences', board: BOARD, part: 2, seen: WHOLE_BOARD },
    ],
    ['export', press.exportPress(BOARD, 'csv'), { verb: 'board-export', board: BOARD, format: 'csv' }],
    ['mine', press.minePress(1, null), { verb: 'board-mine', part: 1, seen: WHOLE_BOARD }],
    [
      'list',
      press.listPress(0, { board: BOARD, seen: WHOLE_BOARD }),
      { verb: 'board-list', part: 0, from: BOARD, seen: WHOLE_BOARD },
    ],
    [
      'language',
      press.languagePress(BOARD, true, WHOLE_BOARD),
      { verb: 'board-language', board: BOARD, always: true, seen: WHOLE_BOARD },
    ],
  ])('comes back as it was sent: %s', (_name, action, expected) => {
    expect(boardActionOf(sent(action))).toEqual(expected);
  });

  it.each<[press.PressedChange, Record<string, string>, object]>([
    [{ kind: 'tick', item: '1' }, {}, { kind: 'tick', item: '1' }],
    [{ kind: 'skip', item: '1' }, { reason: 'not used' }, { kind: 'skip', item: '1', reason: 'not used' }],
    [{ kind: 'note', item: '1' }, { text: '' }, { kind: 'note', item: '1', text: '' }],
    [{ kind: 'note', item: '1' }, {}, { kind: 'note', item: '1', text: '' }],
    [{ kind: 'assign', item: '1' }, { to: '29:abc' }, { kind: 'assign', item: '1', to: '29:abc' }],
    [{ kind: 'assign', item: '1' }, {}, { kind: 'assign', item: '1', to: null }],
    [
      { kind: 'set-due', item: '1' },
      { due: '2026-03-31' },
      { kind: 'set-due', item: '1', due: '2026-03-31' },
    ],
    [{ kind: 'set-due' }, { due: '' }, { kind: 'set-due', item: null, due: null }],
    [{ kind: 'rename' }, { title: 'New' }, { kind: 'rename', title: 'New' }],
    [{ kind: 'withdraw' }, {}, { kind: 'withdraw' }],
    [{ kind: 'adopt', fingerprint: 'f' }, {}, { kind: 'adopt', fingerprint: 'f' }],
    [
      { kind: 'set-reminders' },
      { mode: 'off', hour: '17' },
      { kind: 'set-reminders', mode: 'off', hour: 17 },
    ],
  ])('has the inputs of the card in the change: %j with %j', (pressed, inputs, change) => {
    const action = press.changePress(at, pressed, 'task', SEEN, 'merged');
    const parsed = boardActionOf(sent(action, inputs));
    expect(parsed).toMatchObject({ verb: 'board-change', board: BOARD, change, next: 'task', seen: SEEN });
  });

  it('names the page that was chosen in a list', () => {
    const parsed = boardActionOf(sent(press.chosenBoardPress(NO_FILTER, ASKED), { page: 'kick-off' }));
    expect(parsed).toEqual({ verb: 'board-new', page: 'kick-off', filter: NO_FILTER, ...ASKED });
  });

  it('carries what was entered through the posting dialog', () => {
    const entered = { title: DRAFT.title, place: 'place-8' };
    const action = press.draftPress('preview', DRAFT, ['title', 'place']);
    expect(JSON.stringify(action)).not.toContain('Contoso');
    expect(boardActionOf(sent(action, entered))).toEqual({
      verb: 'board-draft',
      step: 'preview',
      draft: { ...DRAFT, place: 'place-8' },
    });
  });

  it('carries what is left out of the board, until it is unticked', () => {
    const not = { roles: ['fe', 'sme'], services: ['exchange'] };
    const draft: BoardDraft = { ...DRAFT, scope: { ...NO_FILTER, kind: 'filter', not } };
    const carried = boardActionOf(sent(press.draftPress('post', draft, [])));
    expect(carried).toEqual({ verb: 'board-draft', step: 'post', draft });
    const asked = press.draftPress('preview', draft, ['without']);
    expect(boardActionOf(sent(asked, { without: 'role:sme' }))).toMatchObject({
      draft: { scope: { not: { roles: ['sme'], services: [] } } },
    });
    for (const none of [{}, { without: '' }, { without: 'fe,what:ever' }]) {
      const parsed = boardActionOf(sent(asked, none));
      expect(parsed).toMatchObject({ draft: { scope: { ...NO_FILTER, kind: 'filter' } } });
      expect(JSON.stringify(parsed)).not.toContain('"not"');
    }
  });

  it('names chosen tasks one by one, and needs no date', () => {
    const draft: BoardDraft = { ...DRAFT, scope: { kind: 'chosen', items: ['4047', '4047.2'] }, due: null };
    const parsed = boardActionOf(sent(press.draftPress('post', draft, [])));
    expect(parsed).toEqual({ verb: 'board-draft', step: 'post', draft });
  });

  it('keeps the inputs of a card out when it only leads elsewhere', () => {
    expect(execute({ title: 'Back', action: press.showPress(BOARD, SEEN) })).toMatchObject({
      associatedInputs: 'none',
      fallback: { type: 'Action.Submit', associatedInputs: 'none' },
    });
  });
});

describe('the operation of a change', () => {
  const operationOf = (pressed: press.PressedChange, change: number, inputs = {}) => {
    const action = press.changePress({ id: BOARD, change }, pressed, 'board', WHOLE_BOARD, 'merged');
    const parsed = boardActionOf(sent(action, inputs));
    return parsed?.verb === 'board-change' ? parsed.operation : undefined;
  };
  const tick = { kind: 'tick', item: '1' } as const;
  const note = { kind: 'note', item: '1' } as const;

  it('is the same when a press is delivered again', () => {
    expect(operationOf(tick, 3)).toBe(operationOf(tick, 3));
  });

  it.each([
    ['another task', operationOf({ ...tick, item: '2' }, 3)],
    ['a newer card', operationOf(tick, 4)],
    ['another verb', operationOf({ kind: 'untick', item: '1' }, 3)],
  ])('is another one for %s', (_what, other) => {
    expect(other).not.toBe(operationOf(tick, 3));
  });

  it('is another one for another text on the same card', () => {
    expect(operationOf(note, 3, { text: 'a' })).not.toBe(operationOf(note, 3, { text: 'b' }));
  });
});

describe('data that no card of a board has', () => {
  const change = { v: 1, verb: 'board-change', board: BOARD, at: 1 };
  const draft = {
    v: 1,
    verb: 'board-draft',
    step: 'post',
    page: 'p',
    locale: 'en',
    place: 'here',
    operation: 'o',
  };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['another version', { v: 2, verb: 'board-mine', part: 0 }],
    ['an answer’s button', { v: 1, verb: 'cancel' }],
    ['an unknown verb', { v: 1, verb: 'board-destroy', board: BOARD }],
    ['no board', { v: 1, verb: 'board-show' }],
    ['a huge board', { v: 1, verb: 'board-show', board: 'x'.repeat(1e6) }],
    ['a negative part', { v: 1, verb: 'board-mine', part: -1 }],
    ['a role as an object', { v: 1, verb: 'board-show', board: BOARD, seen: { role: { $ne: '' } } }],
    ['an unknown change', { ...change, kind: 'delete', item: '1' }],
    ['a tick of nothing', { ...change, kind: 'tick' }],
    ['a note as long as a book', { ...change, kind: 'note', item: '1', text: 'x'.repeat(1e6) }],
    ['a reminder at a text', { ...change, kind: 'set-reminders', mode: 'off', hour: 'noon' }],
    ['a change without the card it was on', { ...change, at: undefined, kind: 'tick', item: '1' }],
    ['tasks to adopt', { ...change, kind: 'adopt', tasks: [] }],
    ['a draft without a page', { ...draft, page: undefined }],
    ['a draft with endless tasks', { ...draft, which: 'chosen', items: '1,'.repeat(1e6) }],
  ])('is not understood: %s', (_what, data) => {
    expect(boardActionOf(data)).toBeUndefined();
  });

  it('never brings in who acts', () => {
    const forged = { ...change, kind: 'tick', item: '1', actor: { id: 'boss', isManager: true }, by: 'boss' };
    expect(JSON.stringify(boardActionOf(forged))).not.toContain('boss');
  });

  it('never makes the parser throw', () => {
    const verbs = fc.constantFrom('board-change', 'board-draft', 'board-show', 'board-task');
    const fields = fc.dictionary(
      fc.constantFrom('board', 'kind', 'item', 'at', 'seen', 'due', 'hour'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.anything(), verbs, fields, (data, verb, extra) => {
        boardActionOf(data);
        boardActionOf({ v: 1, verb, ...extra });
      }),
    );
  });
});
