import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../../src/boards/commands/rules';
import { cardText } from '../../../src/cards/card/cardText';
import { ANNA, BEN, boardAfter, newBoard } from '../../boards/board';
import { boardCards } from '../../once/parts';
import { as, cards, OWN, playbook, shared } from '../fixtures/kickOffBoard';

/** At one minute past noon in UTC, on a board in Berlin. */
const done = boardAfter(newBoard(), [BEN, { kind: 'tick', item: '1' }]);
const nobody = { members: [], picker: false };
const around = { part: 0, from: null, urlOf: () => null };
const all = { parts: 1, total: 1 };
const menu = { diff: undefined, people: nobody, mayPost: false };
const whoReads = (timeZone: string | null) => ({ ...as(ANNA), timeZone });

/** Every card that says when something was done. */
const looks: [string, (reader: ReturnType<typeof whoReads>) => string][] = [
  ['the board', (reader) => cardText(cards.personal(done.board, playbook, OWN, reader))],
  ['a task', (reader) => cardText(cards.task(done.board, playbook, '1', null, OWN, reader, nobody))],
  ['the history', (reader) => cardText(cards.history(done, playbook, 0, OWN, reader))],
  [
    'the list of boards',
    (reader) => cardText(cards.list([done.board], playbook, { ...around, all }, reader)),
  ],
];

describe.each(looks)('when something was done, as %s says it', (_what, look) => {
  it('is in the time zone of who reads, which then needs no name', () => {
    expect(look(whoReads('Asia/Tokyo'))).toMatch(/0?9:0\d PM/);
    expect(look(whoReads('America/New_York'))).toMatch(/0?8:0\d AM/);
    for (const zone of ['Asia/Tokyo', 'Europe/Berlin']) expect(look(whoReads(zone))).not.toMatch(/GMT|UTC/);
  });

  it('is in that of the board, with its name, where nobody knows theirs', () => {
    expect(look(whoReads(null))).toMatch(/0?1:0\d PM GMT\+1/);
  });
});

it('the card in the channel, which is the same for everybody, names the zone', () => {
  expect(cardText(shared(done))).toContain('01:01 PM GMT+1');
});

it.each([
  ['en', /01:01 PM GMT\+1/],
  ['de', /13:01 MEZ/],
  ['es', /13:01 CET/],
  ['pt-BR', /13:01 GMT\+1/],
  ['ja', /13:01 GMT\+1/],
  ['zh-CN', /GMT\+1 13:01/],
])('the zone is named as people in %s do', (locale, written) => {
  const reader = { ...as(ANNA, locale), timeZone: null };
  expect(cardText(boardCards.personal(done.board, playbook, OWN, reader))).toMatch(written);
});

it('a due date is the same day for everybody, and has no zone', () => {
  const { board } = boardAfter(newBoard(), [ANNA, { kind: 'set-due', item: '1', due: '2026-03-31' }]);
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', null])
    expect(cardText(cards.personal(board, playbook, OWN, whoReads(zone)))).toMatch(
      /Due March 31, 2026 · Claim/,
    );
});

it('the hour of reminders stays that of the board, whose zone is named for whoever is in another', () => {
  const remind: Action = { kind: 'set-reminders', mode: 'private', hour: 7 };
  const stored = boardAfter(newBoard(), [ANNA, remind]);
  const said = (zone: string | null) =>
    cardText(cards.menu(stored.board, playbook, null, OWN, whoReads(zone), menu));
  expect(said('Europe/Berlin')).toContain('Daily at 07:00, to each person');
  for (const zone of ['Asia/Tokyo', null])
    expect(said(zone)).toContain('Daily at 07:00 (Europe/Berlin), to each person');
});

it.each([
  ['en', 'Daily at 07:00 (Europe/Berlin), to each person'],
  ['de', 'Täglich um 07:00 (Europe/Berlin), an jede Person einzeln'],
  ['es', 'Cada día a las 07:00 (Europe/Berlin), a cada persona'],
  ['pt-BR', 'Todos os dias às 07:00 (Europe/Berlin), para cada pessoa'],
  ['ja', '毎日 07:00 (Europe/Berlin)、本人に'],
  ['zh-CN', '每天 07:00 (Europe/Berlin)，单独提醒'],
])('the hour and its zone are one phrase in %s', (locale, said) => {
  const { board } = boardAfter(newBoard(), [ANNA, { kind: 'set-reminders', mode: 'private', hour: 7 }]);
  const reader = { ...as(ANNA, locale), timeZone: null };
  expect(cardText(boardCards.menu(board, playbook, null, OWN, reader, menu))).toContain(said);
});
