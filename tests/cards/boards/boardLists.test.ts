import { beforeAll, expect, it } from '@jest/globals';
import { definitionsOf } from '../../../src/boards/board/definitions';
import { myTasks } from '../../../src/boards/board/myTasks';
import { BOARDS_ON_PART, inListOrder, partOfList } from '../../../src/boards/reports/listOrder';
import type { BoardDraft } from '../../../src/cards/actions/board/boardDraft';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { createBoardCards } from '../../../src/cards/boardCards';
import { type Card, MAX_BUTTONS, MAX_CARD_UNITS } from '../../../src/cards/card/card';
import { cardText } from '../../../src/cards/card/cardText';
import { createTexts } from '../../../src/i18n/texts';
import { findPage, type Playbook } from '../../../src/playbook/playbook';
import { ownContent } from '../../once/content';
import { ANNA, after, boardAt, KENJI, NOW } from '../../screenshots/boardStories';
import { LONG_PAGE, withLongPage } from '../fixtures/longPage';
import { buttonsOf, complaintsAbout, unitsOf } from '../fixtures/validate';

const cards = createBoardCards(createTexts());
const reader = { actor: ANNA, locale: 'de', now: NOW };
const LONG = '"ein langer Text" '.repeat(20);
let playbook: Playbook;

beforeAll(async () => {
  playbook = withLongPage((await ownContent()).playbook);
});

function expectFits({ content }: Card): void {
  expect(complaintsAbout(content)).toEqual([]);
  expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
  expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
}

/** The texts of all parts of a card that has several. */
function textOfAll(card: (part: number) => Card): string {
  const texts: string[] = [];
  for (let part = 0; part < 50; part++) {
    const shown = card(part);
    expectFits(shown);
    const text = cardText(shown);
    if (text === texts.at(-1)) break;
    texts.push(text);
  }
  return texts.join('\n');
}

function longDraft(): { draft: BoardDraft; page: NonNullable<ReturnType<typeof findPage>>['page'] } {
  const page = findPage(playbook, LONG_PAGE, 'de')?.page;
  if (!page) throw new Error('no long page');
  const items = definitionsOf(page).map(({ item }) => item);
  const draft: BoardDraft = {
    page: page.id,
    title: '"'.repeat(120),
    scope: { kind: 'chosen', items },
    due: null,
    locale: 'de',
    place: 'p1',
    operation: 'form',
    instead: '',
    people: [],
    template: '',
    every: null,
    next: null,
    owner: 'ada',
    form: 'message',
  };
  return { draft, page };
}

it('the form fits with many places of long names', () => {
  const { draft, page } = longDraft();
  const places = Array.from({ length: 200 }, (_, index) => ({ id: `p${index}`, name: LONG }));
  expectFits(cards.form(draft, page, playbook, places, reader));
});

it('the list to choose single tasks from has all of them', () => {
  const { draft, page } = longDraft();
  const card = cards.pick(draft, page, reader);
  expectFits(card);
  for (const { item } of definitionsOf(page))
    expect(JSON.stringify(card.content)).toContain(`"value":"${item}"`);
});

it('the preview fits and says how many more tasks there are', () => {
  const { draft } = longDraft();
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'new');
  const card = cards.preview(draft, board, playbook, { place: LONG, people: [] }, reader);
  expectFits(card);
  expect(cardText(card)).toContain('und 73 weitere');
});

it('the list of people to assign to fits', () => {
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'new');
  const members = Array.from({ length: 500 }, (_, index) => ({
    id: `29:${'x'.repeat(90)}${index}`,
    name: LONG,
  }));
  const item = board.tasks[0]?.item ?? '';
  expectFits(cards.task(board, playbook, item, 'assign', WHOLE_BOARD, reader, { members, picker: false }));
});

it('the history has every entry on one of its parts', () => {
  let stored = boardAt(playbook, LONG_PAGE, 'de', 'new');
  for (const { item } of stored.board.tasks) {
    stored = after(stored, ANNA, { kind: 'note', item, text: `${item} ${'"'.repeat(280)}` });
  }
  const told = textOfAll((part) => cards.history(stored, playbook, part, WHOLE_BOARD, reader));
  for (const { item } of stored.board.tasks) expect(told).toContain(`notiert: ${item} `);
});

const AROUND = { from: null, urlOf: () => null };

it('“My tasks” has every task on one of its parts', () => {
  let { board } = boardAt(playbook, LONG_PAGE, 'de', 'new');
  board = { ...board, tasks: board.tasks.map((task) => ({ ...task, assignedTo: KENJI })) };
  const mine = myTasks([board], KENJI.id);
  const told = textOfAll((part) =>
    cards.mine(mine, playbook, { part, ...AROUND }, { ...reader, actor: KENJI }),
  );
  expect(told.match(/☐/g)).toHaveLength(board.tasks.length);
});

it('the list of boards has every board on one of its parts, those that are open first', () => {
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'some');
  const boards = Array.from({ length: 60 }, (_, index) => ({
    ...board,
    id: `${board.id}${index}`,
    title: `Board ${index}.`,
    state: index % 2 === 0 ? ('closed' as const) : ('open' as const),
    createdAt: index,
  }));
  const ordered = inListOrder(boards);
  const told = textOfAll((wanted) => {
    const { part, parts, on } = partOfList(ordered, wanted);
    return cards.list(on, playbook, { part, all: { parts, total: 60 }, ...AROUND }, reader);
  });
  for (const { title } of boards) expect(told).toContain(title);
  expect(told.indexOf('Board 1.')).toBeLessThan(told.indexOf('Board 58.'));
});

it('one part of the list of boards fits, whatever they are called', () => {
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'some');
  const boards = Array.from({ length: BOARDS_ON_PART }, (_, index) => ({
    ...board,
    id: `${board.id}${index}`,
    title: '"'.repeat(120),
    due: '2026-03-01',
    poster: { id: 'x', name: LONG },
  }));
  const urlOf = () => `https://teams.microsoft.com/l/message/${'%3a'.repeat(150)}`;
  const shown = {
    part: 3,
    all: { parts: 9, total: 72 },
    from: { board: board.id, seen: WHOLE_BOARD },
    urlOf,
  };
  expectFits(cards.list(boards, playbook, shown, reader));
});

/** As long as the ids of Teams and the names of people can be. */
const CROWD = Array.from({ length: 500 }, (_, index) => ({
  id: `29:${'x'.repeat(90)}${index}`,
  name: LONG,
}));

it('the list to pick several tasks from fits on each part, and has every task that is not done on one of them', () => {
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'new');
  const tasks = board.tasks.map((task) => ({ ...task, assignedTo: { id: 'x', name: LONG } }));
  const all = { ...board, title: '"'.repeat(120), tasks };
  const picked = tasks.map(({ item }) => item);
  const people = { members: CROWD, picker: false };
  const values: string[] = [];
  for (let part = 0; part < 20; part += 1) {
    const asked = { part, picked, to: CROWD[0]?.id ?? '', due: '2026-03-31', tick: true };
    const card = cards.several(all, playbook, asked, WHOLE_BOARD, reader, people);
    expectFits(card);
    values.push(JSON.stringify(card.content.body));
  }
  for (const item of picked) expect(values.some((body) => body.includes(`"value":"${item}"`))).toBe(true);
});

it('the people of all roles fit, however many there are', () => {
  const { draft, page } = longDraft();
  const roles = Array.from({ length: 40 }, (_, index) => ({ key: `role-${index}`, label: LONG }));
  const tasks = page.tasks.map((task, index) => ({ ...task, role: roles[index % 40] ?? null }));
  const chosen = new Map(roles.map(({ key }, index) => [key, CROWD[index] ?? ANNA]));
  const many = { members: CROWD, picker: false };
  const card = cards.people(draft, { ...page, tasks }, many, chosen, reader);
  expectFits(card);
  expect(JSON.stringify(card.content).match(/"id":"who:role-/g)).toHaveLength(12);
});
