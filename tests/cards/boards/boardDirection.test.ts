import { describe, expect, it } from '@jest/globals';
import type { Board, Person } from '../../../src/boards/board/board';
import { digestOf, digestsByPerson } from '../../../src/boards/board/due';
import { myTasks } from '../../../src/boards/board/myTasks';
import { boardEvent } from '../../../src/boards/history/command';
import { placeName } from '../../../src/bot/directory/placeName';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { createBoardCards } from '../../../src/cards/boardCards';
import type { Card } from '../../../src/cards/card/card';
import { createTeamCards } from '../../../src/cards/teamCards';
import { createTexts } from '../../../src/i18n/texts';
import { ANNA, CHANNEL, NOON, newBoard, wanted } from '../../boards/board';
import { playbookOf } from '../../boards/page';

const texts = createTexts();
const cards = createBoardCards(texts);
const playbook = playbookOf(wanted().page);
const AT = NOON - 60_000;
const TODAY = '2026-03-10';
const OWN = { ...WHOLE_BOARD, own: true };
const URL = 'https://teams.microsoft.com/l/message/1/2';

/** Every text of a card that is shown as one line or paragraph, and its summary. */
function linesOf({ content, summary }: Card): string[] {
  const lines = [summary];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const element = Object(value);
    if (element.type === 'RichTextBlock')
      lines.push(element.inlines.map(({ text }: { text: string }) => text).join(''));
    else if (element.type === 'TextBlock') lines.push(element.text);
    if (typeof element.title === 'string') lines.push(element.title);
    if (Array.isArray(element.facts))
      element.facts.forEach((fact: { value: string }) => lines.push(fact.value));
    for (const [name, inner] of Object.entries(value)) if (name !== 'data' && name !== 'inlines') walk(inner);
  };
  walk(content);
  return lines;
}

/** What of a line would change the order of the rest: letters from right to left beside ours, and controls. */
function disorderIn(line: string): string[] {
  let open = 0;
  let outside = '';
  for (const letter of line) {
    if (letter === '\u2068') open += 1;
    else if (letter === '\u2069') open -= 1;
    else if (open === 0) outside += letter;
  }
  const mixes = /[\u0590-\u08ff]/.test(outside) && /[A-Za-z0-9]/.test(outside);
  const reaches = /[\u202a-\u202e\u2066\u2067]/.test(line) || open !== 0;
  return mixes || reaches ? [JSON.stringify(line)] : [];
}

/** A board on which all that people write is read from right to left, as an earlier version may have stored it. */
function writtenBy(name: string): Board {
  const { board } = newBoard({ due: TODAY });
  const who: Person = { id: 'someone', name };
  const [first, second, third, fourth] = board.tasks;
  if (!first || !second || !third || !fourth) throw new Error('too few tasks');
  const own = {
    ...fourth,
    item: '#1',
    task: '#1',
    own: { by: who, at: AT },
    snapshot: { ...fourth.snapshot, name },
  };
  return {
    ...board,
    title: name,
    poster: who,
    tasks: [
      { ...first, state: { kind: 'skipped', by: who, at: AT, reason: name } },
      { ...second, note: { text: name, by: who, at: AT }, claimedBy: who, assignedTo: who },
      { ...third, state: { kind: 'done', by: who, at: AT }, touched: { by: who, at: AT } },
      own,
    ],
  };
}

describe.each([
  ['Hebrew', 'דנה כהן (א) 7'],
  ['Arabic', 'شركة ١٢٣ Contoso'],
  ['an override', '\u202eadA\u2067'],
  ['an isolate without an end', '\u2068דנה'],
])('people and boards that are called in %s', (_what, name) => {
  const board = writtenBy(name);
  const who = { id: 'someone', name };
  const actor = { ...ANNA, ...who };
  const people = { members: [who], picker: false };
  const event = (action: object) => boardEvent.parse({ change: 1, at: AT, by: who, action });
  const stored = {
    ...newBoard(),
    board,
    events: [
      event({ kind: 'tick', item: '3' }),
      event({ kind: 'rename', title: name }),
      event({ kind: 'note', item: '2', text: name }),
      event({ kind: 'skip', item: '1', reason: name }),
      event({ kind: 'assign', item: '2', to: who }),
      event({ kind: 'add-task', title: name, role: null, roleLabel: null, requirement: 'optional' }),
      event({ kind: 'plan', role: null, to: who, due: TODAY, items: ['1', '2'] }),
    ],
  };

  it.each(texts.locales)('change the order of no line in %s', (locale) => {
    const reader = { actor, locale, now: NOON };
    const phrases = texts.in(locale);
    const home = { name, channels: [{ id: CHANNEL.conversation, name, type: null }] };
    const place = placeName(CHANNEL, { ...HOME, ...home }, phrases);
    const sent = { locale, now: NOON, url: URL };
    const digest = digestOf(board, TODAY);
    const [mine] = digestsByPerson(board, TODAY);
    if (!digest || !mine) throw new Error('nothing is due');
    const shown: Card[] = [
      cards.shared(board, playbook, { now: NOON }),
      cards.personal(board, playbook, OWN, reader),
      ...board.tasks.map(({ item }) => cards.task(board, playbook, item, null, OWN, reader, people)),
      cards.menu(board, playbook, null, OWN, reader, { diff: undefined, people, mayPost: true }),
      cards.several(
        board,
        playbook,
        { part: 0, picked: [], to: null, due: null, tick: false },
        OWN,
        reader,
        people,
      ),
      cards.history(stored, playbook, 0, OWN, reader),
      cards.mine(myTasks([board], 'someone'), playbook, { part: 0, from: null, urlOf: () => URL }, reader),
      cards.list(
        [board],
        playbook,
        { part: 0, all: { parts: 1, total: 1 }, from: null, urlOf: () => URL },
        reader,
      ),
      cards.digest(board, digest.digest, playbook, { ...sent, mentioned: [who] }),
      ...[1, 3].map((count) =>
        cards.due(
          Array.from({ length: count }, () => ({ board, digest: mine.digest, url: URL })),
          playbook,
          sent,
        ),
      ),
      cards.assigned(board, { news: 'given', tasks: board.tasks.slice(1, 2), by: who }, playbook, sent),
      cards.posted(board, playbook, { place, url: URL }, reader),
      cards.trouble({ kind: 'post-failed', why: 'HTTP 400', title: name, place }, board.id, reader),
      cards.givenUp(board, reader),
      cards.refusal({ code: 'board_task_done', by: who }, reader),
      cards.refusal({ code: 'board_note_changed', by: who, text: name }, reader),
      cards.problem({ kind: 'person-guest', who: name }, reader),
      createTeamCards(texts).channels(
        {
          channels: [{ scope: { kind: 'all' }, place, by: who }],
          places: [{ id: 'a', name: place }],
          find: '',
          locales: ['en'],
          said: '',
        },
        playbook,
        { locale, notices: [] },
      ),
    ];
    expect(
      shown.flatMap((card, index) =>
        linesOf(card)
          .flatMap(disorderIn)
          .map((line) => `${index} ${line}`),
      ),
    ).toEqual([]);
  });

  it('are mentioned by their name alone', () => {
    const digest = digestOf(board, TODAY)?.digest;
    if (!digest) throw new Error('nothing is due');
    const options = {
      locale: 'en',
      now: NOON,
      url: URL,
      mentioned: [who, { ...who, id: 'other' }],
    };
    const { content } = cards.digest(board, digest, playbook, options);
    const [mention] = Object(content.msteams).entities;
    expect(mention.text).toBe(`<at>${mention.mentioned.name}</at>`);
    expect(mention.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.stringify(content)).toContain(mention.text);
  });
});

const HOME = {
  id: CHANNEL.team ?? '',
  kind: 'team' as const,
  client: 'msteams',
  bot: '28:bot',
  serviceUrl: null,
  tenant: null,
  group: null,
  listedAt: 0,
  installed: true,
};
