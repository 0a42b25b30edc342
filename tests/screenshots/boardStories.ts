import type { Actor } from '../../src/boards/board/actor';
import type { BoardTask } from '../../src/boards/board/board';
import type { Action } from '../../src/boards/commands/rules';
import { apply } from '../../src/boards/history/apply';
import { createBoard } from '../../src/boards/history/create';
import { newStoredBoard, type StoredBoard } from '../../src/boards/history/storedBoard';
import { findPage, type Playbook } from '../../src/playbook/playbook';

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 6, 8, 20);

/** When the pictures are taken: 10 March 2026 in Berlin, where the boards are. */
export const NOW = Date.UTC(2026, 2, 10, 12);

export const ANNA: Actor = { id: 'anna', name: 'Anna Becker', role: 'member', isManager: false };
export const KENJI: Actor = { id: 'kenji', name: '田中 健司', role: 'member', isManager: false };
const LUCIA: Actor = { id: 'lucia', name: 'Lucía Fernández', role: 'member', isManager: false };

/** How far a board is in a picture. */
export type Stage = 'new' | 'some' | 'done';

const told = new WeakMap<Playbook, Map<string, StoredBoard>>();

/** A board of a page that Anna posted, in a language and at a stage. */
export function boardAt(playbook: Playbook, pageId: string, locale: string, stage: Stage): StoredBoard {
  const boards = told.get(playbook) ?? new Map<string, StoredBoard>();
  told.set(playbook, boards);
  const key = `${pageId} ${locale} ${stage}`;
  const board = boards.get(key) ?? tell(playbook, pageId, locale, stage);
  boards.set(key, board);
  return board;
}

function tell(playbook: Playbook, pageId: string, locale: string, stage: Stage): StoredBoard {
  const page = findPage(playbook, pageId, locale)?.page;
  if (!page) throw new Error(`no page ${pageId}`);
  const made = createBoard(
    {
      operation: pageId,
      poster: ANNA,
      place: { kind: 'channel', conversation: 'c', team: 't', channel: 'c', tenant: null, serviceUrl: '' },
      title: `Contoso: ${page.title}`,
      locale,
      page,
      scope: { kind: 'filter', requirement: null, roles: [], services: [] },
      due: '2026-03-31',
      timeZone: 'Europe/Berlin',
      reminders: { mode: 'private', hour: 9 },
    },
    START,
  );
  if (made.kind === 'refused') throw new Error(made.refusal.code);
  const steps = made.board.tasks.flatMap((task, index) => actionsOn(task, index, stage));
  return steps.reduce((stored, [actor, action], index) => {
    return after(stored, actor, action, START + (index + 1) * 7 * MINUTE);
  }, newStoredBoard(made.board));
}

/** The board after one more action. */
export function after(stored: StoredBoard, actor: Actor, action: Action, at = NOW): StoredBoard {
  const applied = apply(stored, { operation: `${stored.board.change}`, actor, action }, at);
  if (applied.kind === 'refused') throw new Error(`${action.kind}: ${applied.refusal.code}`);
  return applied.stored;
}

function actionsOn({ item }: BoardTask, index: number, stage: Stage): [Actor, Action][] {
  switch (stage) {
    case 'new':
      return [];
    case 'done':
      return [[index % 2 === 0 ? ANNA : KENJI, { kind: 'tick', item }]];
    case 'some':
      return someOn(item, index);
  }
}

function someOn(item: string, index: number): [Actor, Action][] {
  const stories: [Actor, Action][][] = [
    [[KENJI, { kind: 'tick', item }]],
    [
      [LUCIA, { kind: 'claim', item }],
      [LUCIA, { kind: 'note', item, text: 'Contoso: *draft* → https://contoso.example/plan' }],
    ],
    [
      [ANNA, { kind: 'assign', item, to: KENJI }],
      [ANNA, { kind: 'set-due', item, due: '2026-03-06' }],
    ],
    [[LUCIA, { kind: 'skip', item, reason: 'Contoso 不使用此服务' }]],
    [],
    [
      [KENJI, { kind: 'claim', item }],
      [ANNA, { kind: 'set-due', item, due: '2026-03-10' }],
    ],
  ];
  return stories[index % stories.length] ?? [];
}
