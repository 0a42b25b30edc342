import fc from 'fast-check';
import type { Actor } from '../../src/boards/board/actor';
import { notice, repeatEvery, type Scope } from '../../src/boards/board/board';
import type { Action } from '../../src/boards/commands/rules';
import type { Command } from '../../src/boards/history/command';
import { adoptionOf } from '../../src/boards/reports/diff';
import { ANNA, BEN, CARA, GUEST, MANAGER, newBoard, wanted } from './board';
import { pageOf } from './page';

const ITEMS = ['1', '2', '3', '4', '5', '#1', '#2', '#3', 'unknown'];

/** The playbook as it was, with a task less, and with one more. */
const PAGES = [
  wanted().page,
  pageOf([[{ id: '1' }], [{ id: '3', requirement: 'optional' }, { id: '4' }]]),
  pageOf([
    [{ id: '1' }, { id: '2' }],
    [{ id: '3' }, { id: '4' }, { id: '5', requirement: 'optional' }],
  ]),
];

const ROLES = ['fm', 'fe', 'sme'];
const SERVICES = ['exchange', 'teams', 'all-services'];

/** Pages of few tasks that have roles, services and marks of all kinds. */
export const pages = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      requirement: fc.constantFrom('mandatory' as const, 'optional' as const, 'unknown' as const),
      role: fc.constantFrom(...ROLES),
      services: fc.subarray(SERVICES),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  .map((rows) => pageOf([rows]));

const left = fc.record({ roles: fc.subarray(ROLES), services: fc.subarray(SERVICES) });

/** Filters of every kind, with something left out and without. */
export const scopes: fc.Arbitrary<Extract<Scope, { kind: 'filter' }>> = fc.record(
  {
    kind: fc.constant('filter' as const),
    requirement: fc.constantFrom(null, 'mandatory' as const, 'optional' as const),
    roles: fc.subarray(ROLES),
    services: fc.subarray(SERVICES),
    not: left,
  },
  { requiredKeys: ['kind', 'requirement', 'roles', 'services'] },
);

const item = fc.constantFrom(...ITEMS);
const day = fc.option(fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-31', 'never'));
const text = fc.constantFrom('', 'because', 'ask Contoso', 'x'.repeat(400));

const notices = fc.subarray([...notice.options]);

export const actors = fc.constantFrom<Actor>(
  ANNA,
  BEN,
  CARA,
  GUEST,
  MANAGER,
  { ...ANNA, role: 'stranger' },
  { ...MANAGER, role: 'unknown' },
);

/** What is done often and to tasks comes first, so that long histories have something in them. */
export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: ofItem('tick') },
  { weight: 2, arbitrary: ofItem('untick') },
  { weight: 3, arbitrary: ofItem('claim') },
  { weight: 2, arbitrary: ofItem('release') },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('skip' as const), item, reason: text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), item, text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('assign' as const),
      item,
      to: fc.option(fc.constantFrom(BEN, CARA)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('set-due' as const), item: fc.option(item), due: day }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Action>({ kind: 'close' }, { kind: 'opt-out' }, { kind: 'opt-in' }),
  },
  { weight: 2, arbitrary: fc.constant<Action>({ kind: 'reopen' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), title: text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('keep' as const), fingerprint: text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set-reminders' as const),
      mode: fc.constantFrom('channel' as const, 'private' as const, 'off' as const),
      hour: fc.constantFrom(0, 9, 23, 24, -1, 1.5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set-reminders' as const),
      mode: fc.constantFrom('both' as const, 'off' as const),
      hour: fc.constant(9),
      about: notices,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set-wishes' as const), about: notices }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('set-repeat' as const),
      every: fc.option(fc.constantFrom(...repeatEvery.options)),
      next: day,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hand-on' as const),
      board: fc.constantFrom(null, 'the next board'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('plan' as const),
      role: fc.constantFrom(null, ...ROLES),
      to: fc.option(fc.constantFrom(BEN, CARA)),
      due: day,
      items: fc.constant<string[]>([]),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('several' as const),
      items: fc.uniqueArray(item, { maxLength: 6 }),
      to: fc.option(fc.constantFrom(BEN, CARA)),
      due: day,
      tick: fc.boolean(),
      changed: fc.record({
        assigned: fc.constant<string[]>([]),
        dated: fc.constant<string[]>([]),
        ticked: fc.constant<string[]>([]),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('add-task' as const),
      title: text,
      role: fc.constantFrom(null, ...ROLES),
      roleLabel: fc.constant(null),
      requirement: fc.constantFrom('mandatory' as const, 'optional' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove-task' as const), item, title: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PAGES).map(
      (page): Action => ({
        kind: 'adopt',
        tasks: adoptionOf(newBoard().board, page),
      }),
    ),
  },
);

/** Commands with few operation keys, so that some are repeated; `withdraw` would end all. */
export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({ operation: fc.nat({ max: 200 }).map(String), actor: actors, action: actions }),
  { maxLength: 80, size: 'max' },
);

function ofItem<Kind extends 'tick' | 'untick' | 'claim' | 'release'>(kind: Kind) {
  return fc.record({ kind: fc.constant(kind), item });
}
