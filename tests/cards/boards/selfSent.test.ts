import { describe, expect, it } from '@jest/globals';
import type { Board, BoardTask, Person } from '../../../src/boards/board/board';
import { digestOf, digestsByPerson } from '../../../src/boards/board/due';
import { TEXT_LIMITS } from '../../../src/boards/board/limits';
import { diffOf } from '../../../src/boards/reports/diff';
import { cardActivity } from '../../../src/bot/framework/outgoing/cardActivity';
import { withDialogs } from '../../../src/bot/framework/outgoing/dialogs';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { createBoardCards, type TroubleKind } from '../../../src/cards/boardCards';
import { type Card, MAX_CARD_UNITS } from '../../../src/cards/card/card';
import { cardText } from '../../../src/cards/card/cardText';
import { createTeamCards } from '../../../src/cards/teamCards';
import { createTexts } from '../../../src/i18n/texts';
import { TEAM_LIMITS } from '../../../src/team/limits';
import { ANNA, NOON, newBoard } from '../../boards/board';
import { pageOf, playbookOf } from '../../boards/page';
import { questionIn } from '../../screenshots/teamScenes';

const texts = createTexts();
const cards = createBoardCards(texts);
const team = createTeamCards(texts);
const TASKS = 100;
const TODAY = '2026-03-10';
const OWN = { ...WHOLE_BOARD, own: true };
const URL = `https://teams.microsoft.com/l/message/${'%3a'.repeat(100)}/${'1'.repeat(40)}`;
const rows = Array.from({ length: TASKS }, (_, index) => ({
  id: String(1000 + index),
  services: ['exchange', 'teams', 'sharepoint', 'onedrive', 'intune', 'viva'],
}));
const playbook = playbookOf(...texts.locales.map((locale) => pageOf([rows], locale)));

/** A text of the longest that is allowed, of letters of one kind. */
const filled = (letters: string, length: number) =>
  letters
    .repeat(Math.ceil(length / letters.length))
    .slice(0, length - (length % letters.length))
    .trim();

const LETTERS = [
  ['quotation marks', '"'],
  ['Japanese', '漢字かな'],
  ['Arabic', 'شركة'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['separate words', 'ab cd '],
] as const;

/** The largest board that a team would have: everything is written as long as it may be, by as many people as tasks. */
function largest(letters: string, locale: string): { board: Board; people: Person[] } {
  const people = Array.from({ length: TASKS }, (_, index) => ({
    id: `29:${'x'.repeat(90)}${index}`,
    name: filled(letters, TEXT_LIMITS.name),
  }));
  const { board } = newBoard({ page: pageOf([rows], locale), locale, due: TODAY });
  const tasks = board.tasks.map((task, index): BoardTask => {
    const by = people[index] ?? ANNA;
    const own = index >= TASKS / 2 ? { own: { by, at: NOON }, item: `#${index}`, task: `#${index}` } : {};
    const name = filled(letters, TEXT_LIMITS.own);
    return {
      ...task,
      ...own,
      snapshot: { ...task.snapshot, name },
      assignedTo: by,
      claimedBy: by,
      due: ['2026-03-01', TODAY, '2026-03-11'][index % 3] ?? null,
      note: { text: filled(letters, TEXT_LIMITS.note), by, at: NOON },
    };
  });
  const poster = people[0] ?? ANNA;
  return { board: { ...board, title: filled(letters, TEXT_LIMITS.title), poster, tasks }, people };
}

const unitsSent = (card: Card, client = 'msteams') => JSON.stringify(cardActivity(card, client)).length;

/** Each is sent without anybody having asked for it just then. */
function selfSent(letters: string, locale: string): [string, Card][] {
  const { board, people } = largest(letters, locale);
  const [person = ANNA] = people;
  const mine = { ...board, tasks: board.tasks.map((task) => ({ ...task, assignedTo: person })) };
  const sent = { locale, now: NOON, url: URL };
  const all = digestOf(board, TODAY);
  const [one] = digestsByPerson(mine, TODAY);
  const place = `${filled(letters, 250)} › ${filled(letters, 50)}`;
  const reader = { actor: { ...ANNA, ...person }, locale, now: NOON };
  const changed = playbookOf(
    ...texts.locales.map((each) =>
      pageOf([rows.map(({ services }, index) => ({ id: String(5000 + index), services }))], each),
    ),
  );
  const diff = diffOf(board, changed.pages.get(locale)?.get(board.page));
  if (!all || !one || !diff) throw new Error('nothing is due, or nothing has changed');
  const kinds: TroubleKind[] = [
    'app-missing',
    'post-failed',
    'post-unsure',
    'card-late',
    'repeat-ended',
    'repeat-not-allowed',
  ];
  const refreshFor = people.slice(0, 60).map(({ id }) => id);
  const shared = cards.shared(board, playbook, { now: NOON, refreshFor });
  const typed = filled(letters, TEAM_LIMITS.question);
  const lines = Array.from({ length: 60 }, () => filled(letters, 30)).join('\n');
  const answered = questionIn(locale, {
    kind: 'answered',
    by: person,
    at: NOON,
    answer: { text: lines.slice(0, TEAM_LIMITS.answer), page: null },
    proposed: false,
  });
  const asked = { text: typed, asker: person, told: 'unsure' as const };
  return [
    ['the board', { ...shared, content: withDialogs(shared.content) }],
    ['a board that was replaced', cards.replaced(board, playbook, { now: NOON, url: URL })],
    [
      'the digest of a channel',
      cards.digest(board, all.digest, playbook, { ...sent, mentioned: all.concerned }),
    ],
    [
      'the digest of a person',
      cards.due([{ board: mine, digest: one.digest, url: URL }], playbook, { locale, now: NOON }),
    ],
    [
      'what is due on several boards',
      cards.due(
        Array.from({ length: 9 }, () => ({ board: mine, digest: one.digest, url: URL })),
        playbook,
        { locale, now: NOON },
      ),
    ],
    [
      'what was assigned',
      cards.assigned(mine, { news: 'given', tasks: mine.tasks, by: person }, playbook, sent),
    ],
    [
      'what others got',
      cards.assigned(mine, { news: 'taken', tasks: mine.tasks, by: person }, playbook, sent),
    ],
    ['what has changed in the playbook', cards.differences(board, diff, changed, 0, OWN, reader)],
    ['that it was posted', cards.posted(board, playbook, { place, url: URL }, reader)],
    ['that it was given up', cards.givenUp(board, { locale })],
    ['a link to a file', cards.fileLink(board, URL, { locale })],
    ...kinds.map((kind): [string, Card] => [
      `trouble: ${kind}`,
      cards.trouble({ kind, why: `HTTP 400 ${'x'.repeat(500)}`, title: board.title, place }, board.id, {
        locale,
      }),
    ]),
    ['an offer to ask the team', team.offer({ draft: 'd', text: typed, place }, locale)],
    ['a question to the team', team.posted({ ...questionIn(locale), ...asked }, playbook)],
    ['a question that was answered', team.posted({ ...answered, ...asked }, playbook)],
    ['the answer of the team', team.answered({ ...answered, ...asked }, playbook, locale)],
  ];
}

/** Each of a hundred counts is looked for in hundreds of lines, so what is said of it is written once. */
const COUNTED = ['list.more', 'list.more-people'] as const;
const counted = new Map(
  texts.locales.map((locale) => {
    const { t } = texts.in(locale);
    const said = (key: (typeof COUNTED)[number]) =>
      Array.from({ length: TASKS + 1 }, (_, count) => t(key, { count }));
    return [locale, new Map(COUNTED.map((key) => [key, said(key)]))];
  }),
);

describe.each(LETTERS)('what the bot sends by itself about the largest board, in %s', (_name, letters) => {
  const sent = new Map<string, [string, Card][]>();
  const sentIn = (locale: string) => {
    const known = sent.get(locale) ?? selfSent(letters, locale);
    sent.set(locale, known);
    return known;
  };

  it.each(texts.locales)('fits into a message in %s', (locale) => {
    const tooLarge = sentIn(locale)
      .map(([name, card]) => [name, unitsSent(card)] as const)
      .filter(([, units]) => units > MAX_CARD_UNITS);
    expect(tooLarge).toEqual([]);
  });

  it.each(texts.locales)('says of every list how much is left out, in %s', (locale) => {
    const shown = new Map(sentIn(locale).map(([name, card]) => [name, cardText(card)]));
    const { board } = largest(letters, locale);
    const due = (day: string) => board.tasks.filter((task) => task.due === day).length;
    /** The sum of the numbers that a phrase of the catalogue says in some lines. */
    const said = (key: (typeof COUNTED)[number], lines: readonly string[]): number => {
      const phrases = counted.get(locale)?.get(key) ?? [];
      const saidBy = (line: string) => phrases.findLastIndex((phrase) => line.includes(phrase));
      return lines.reduce((sum, line) => sum + Math.max(0, saidBy(line)), 0);
    };
    const tasksOn = (name: string): number => {
      const text = shown.get(name) ?? '';
      const lines = text.split('\n').filter((line) => !line.includes('<at>'));
      return (text.match(/☐/g)?.length ?? 0) + said('list.more', lines);
    };
    const concerned = due('2026-03-01') + due(TODAY);
    expect(tasksOn('the digest of a channel')).toBe(concerned);
    expect(tasksOn('the digest of a person')).toBe(TASKS);
    expect(tasksOn('what was assigned')).toBe(TASKS);
    expect(tasksOn('what is due on several boards')).toBe(5 * TASKS);
    const mentions = (shown.get('the digest of a channel') ?? '')
      .split('\n')
      .filter((line) => line.includes('<at>'));
    const named = mentions.join().match(/<at>/g)?.length ?? 0;
    expect(named + said('list.more-people', mentions)).toBe(concerned);
  });

  it('has all of a question and its answer on its message', () => {
    const shown = new Map(sentIn('en').map(([name, card]) => [name, cardText(card)]));
    const squeezed = (text = '') => text.replace(/[\s\u2068\u2069]/g, '');
    for (const name of ['a question that was answered', 'the answer of the team']) {
      const lines = squeezed(
        Array.from({ length: 60 }, () => filled(letters, 30))
          .join('\n')
          .slice(0, TEAM_LIMITS.answer),
      );
      expect(squeezed(shown.get(name))).toContain(lines);
    }
  });
});
