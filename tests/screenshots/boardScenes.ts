import { NO_FILTER } from '../../src/answering/topic';
import type { Actor } from '../../src/boards/board/actor';
import { definitionsOf, inScope } from '../../src/boards/board/definitions';
import { digestOf, digestsByPerson, todayOf } from '../../src/boards/board/due';
import { rolesOf } from '../../src/boards/board/groups';
import { myTasks } from '../../src/boards/board/myTasks';
import type { StoredBoard } from '../../src/boards/history/storedBoard';
import { diffOf } from '../../src/boards/reports/diff';
import { blueprintOf } from '../../src/boards/templates/blueprint';
import type { BoardDraft } from '../../src/cards/actions/board/boardDraft';
import { WHOLE_BOARD } from '../../src/cards/actions/board/boardSeen';
import { NO_FORM } from '../../src/cards/actions/board/templatePress';
import type { BoardCards, BoardReader, BoardTrouble, TemplateSeen } from '../../src/cards/boardCards';
import type { Texts } from '../../src/i18n/texts';
import { findPage, type Playbook } from '../../src/playbook/playbook';
import { LONG_PAGE, withLongPage } from '../cards/fixtures/longPage';
import { ANNA, after, boardAt, KENJI, NOW, type Stage } from './boardStories';
import type { Scene } from './scenes';

const ACM = 'assess-conduct-adoption-and-change-management-conversation';
const KICK_OFF = 'initiate-conduct-customer-kick-off';
const OWN = { ...WHOLE_BOARD, own: true };
const URL = 'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1741600000000';

/** A scene for every card of a task board, from the playbook in `content/`. */
export function boardScenesOf(content: Playbook, cards: BoardCards, texts: Texts): Scene[] {
  const playbook = withLongPage(content);
  const some = (locale: string) => boardAt(playbook, ACM, locale, 'some');
  const shared = (page: string, stage: Stage) => (locale: string) =>
    cards.shared(boardAt(playbook, page, locale, stage).board, playbook, { now: NOW });
  const scene = (name: string, card: Scene['card']): Scene => ({ name: `board-${name}`, card });
  const task = (stored: StoredBoard, place: number) => stored.board.tasks[place]?.item ?? '';
  return [
    scene('new', shared(ACM, 'new')),
    scene('some', shared(ACM, 'some')),
    scene('done', shared(ACM, 'done')),
    scene('long', shared(LONG_PAGE, 'some')),
    scene('own', (locale) =>
      cards.personal(boardAt(playbook, ACM, 'en', 'some').board, playbook, OWN, as(locale)),
    ),
    scene('closed', (locale) =>
      cards.shared(after(some(locale), ANNA, { kind: 'close' }).board, playbook, { now: NOW }),
    ),
    scene('withdrawn', (locale) =>
      cards.shared(after(some(locale), ANNA, { kind: 'withdraw' }).board, playbook, { now: NOW }),
    ),
    scene('roles', (locale) => cards.roles(some(locale).board, playbook, OWN, as(locale))),
    ...([null, 'note', 'skip', 'assign', 'due'] as const).map((ask) =>
      scene(ask === null ? 'task' : `task-${ask}`, (locale) => {
        const people = { members: [ANNA, KENJI], picker: true };
        return cards.task(some(locale).board, playbook, task(some(locale), 1), ask, OWN, as(locale), people);
      }),
    ),
    ...(
      [
        null,
        'rename',
        'due',
        'reminders',
        'withdraw',
        'wishes',
        'plan',
        'add-task',
        'template',
        'repeat',
      ] as const
    ).map((ask) =>
      scene(ask === null ? 'menu' : `menu-${ask}`, (locale) =>
        cards.menu(some(locale).board, playbook, ask, OWN, as(locale), {
          diff: undefined,
          mayPost: true,
          people: { members: [ANNA, KENJI], picker: true },
        }),
      ),
    ),
    scene('several', (locale) => {
      const picked = { part: 0, picked: [task(some(locale), 1), task(some(locale), 4)], due: '2026-03-31' };
      const people = { members: [ANNA, KENJI], picker: false };
      const all = { ...picked, to: KENJI.id, tick: false };
      return cards.several(some(locale).board, playbook, all, OWN, as(locale), people);
    }),
    scene('several-long', (locale) => {
      const { board } = boardAt(playbook, LONG_PAGE, locale, 'some');
      const picked = { part: 1, picked: board.tasks.slice(0, 3).map(({ item }) => item) };
      const people = { members: [ANNA, KENJI], picker: true };
      const all = { ...picked, to: null, due: null, tick: true };
      return cards.several(board, playbook, all, OWN, as(locale, KENJI), people);
    }),
    scene('several-changed', (locale) => {
      const { board } = some(locale);
      const left = [
        { item: task(some(locale), 0), why: 'already' as const },
        { item: task(some(locale), 3), why: { code: 'board_managers_only' as const } },
      ];
      const notices = cards.severalTexts(board, 3, left, { locale });
      return cards.personal(board, playbook, OWN, { ...as(locale), notices });
    }),
    scene('history', (locale) => cards.history(some(locale), playbook, 0, OWN, as(locale))),
    scene('differences', (locale) => differences(playbook, cards, locale)),
    scene('mine', (locale) => {
      const boards = [some(locale).board, boardAt(playbook, KICK_OFF, locale, 'some').board];
      const shown = { part: 0, from: { board: boards[0]?.id ?? '', seen: WHOLE_BOARD }, urlOf: () => URL };
      return cards.mine(myTasks(boards, KENJI.id), playbook, shown, as(locale, KENJI));
    }),
    scene('mine-ticked', (locale) => {
      const [ticked] = myTasks([some(locale).board], KENJI.id);
      if (!ticked) throw new Error('Nobody has a task');
      const { board } = after(some(locale), KENJI, { kind: 'tick', item: ticked.task.item });
      const shown = { part: 0, from: null, urlOf: () => URL, last: { ...ticked, at: NOW } };
      return cards.mine(myTasks([board], KENJI.id), playbook, shown, as(locale, KENJI));
    }),
    scene('list', (locale) => {
      const boards = [
        some(locale),
        after(boardAt(playbook, KICK_OFF, locale, 'done'), ANNA, { kind: 'close' }),
      ];
      const shown = { part: 0, all: { parts: 1, total: 2 }, from: null, urlOf: () => URL };
      return cards.list(
        boards.map(({ board }) => board),
        playbook,
        shown,
        as(locale),
      );
    }),
    ...(['board', 'task'] as const).map((what) =>
      scene(`about-${what}`, (locale) => {
        const { board } = some(locale);
        const notice = texts.in(locale).t(`board.about.${what}`, { task: board.tasks[0]?.task ?? '' });
        const shown = { part: 0, all: { parts: 1, total: 1 }, from: null, urlOf: () => URL };
        return cards.list([board], playbook, shown, { ...as(locale), notices: [notice] });
      }),
    ),
    ...draftScenes(playbook, cards, texts, scene),
    scene('digest', (locale) => {
      const { board } = some(locale);
      const [found] = digestsByPerson(board, todayOf(board, NOW));
      const digest = found?.digest ?? { overdue: [], today: [], tomorrow: [] };
      return cards.due([{ board, digest, url: URL }], playbook, { locale, now: NOW });
    }),
    scene('digests', (locale) => {
      const boards = [some(locale).board, boardAt(playbook, KICK_OFF, locale, 'some').board];
      const dues = boards.flatMap((board) =>
        digestsByPerson({ ...board, due: '2026-03-10' }, todayOf(board, NOW))
          .filter(({ person }) => person.id === KENJI.id)
          .map(({ digest }) => ({ board, digest, url: URL })),
      );
      return cards.due(dues, playbook, { locale, now: NOW });
    }),
    scene('digest-channel', (locale) => {
      const { board } = some(locale);
      const { digest, concerned } = digestOf(board, todayOf(board, NOW)) ?? {
        digest: { overdue: [], today: [], tomorrow: [] },
        concerned: [],
      };
      const options = { locale, now: NOW, url: URL, mentioned: concerned };
      return cards.digest(board, digest, playbook, options);
    }),
    ...(['given', 'taken'] as const).map((news) =>
      scene(news === 'given' ? 'assigned' : 'assigned-to-another', (locale) => {
        const { board } = some(locale);
        const tasks = board.tasks.filter(({ assignedTo }) => assignedTo !== null);
        const options = { locale, now: NOW, url: URL };
        return cards.assigned(board, { news, tasks, by: ANNA }, playbook, options);
      }),
    ),
    scene('repeated', (locale) => {
      const action = { kind: 'set-repeat', every: 'week', next: '2026-03-17' } as const;
      return cards.shared(after(some(locale), ANNA, action).board, playbook, { now: NOW });
    }),
    scene('series-ended', (locale) =>
      cards.trouble({ ...TROUBLE, kind: 'repeat-ended' }, 'board', as(locale)),
    ),
    ...([null, 'rename', 'delete'] as const).map((ask) =>
      scene(ask === null ? 'template' : `template-${ask}`, (locale) =>
        cards.template(templateOf(some(locale), true), ask, playbook, ORIGIN, as(locale)),
      ),
    ),
    scene('template-saved', (locale) =>
      cards.templateDone('saved', templateOf(some(locale), false).template, FROM_BOARD, as(locale)),
    ),
    scene('templates', (locale) => {
      const all = [templateOf(some(locale), true), templateOf(some(locale), false)];
      return cards.templates(all, playbook, { part: 0, origin: FROM_BOARD }, as(locale));
    }),
    scene('refused', (locale) => cards.refusal({ code: 'board_managers_only' }, as(locale))),
    scene('replaced', (locale) => cards.replaced(some(locale).board, playbook, { now: NOW, url: URL })),
    scene('problem', (locale) => cards.trouble(TROUBLE, 'board', as(locale))),
  ];
}

const FROM_BOARD = { ...NO_FORM, from: 'board', seen: OWN };

const ORIGIN = { owner: 'anna', form: 'message' } as const;

/** A template of the board, with a task that people added; of one that the playbook changed a task is gone. */
function templateOf(stored: StoredBoard, isChanged: boolean): TemplateSeen {
  const own = { kind: 'add-task', title: 'Contoso: badge', role: null, roleLabel: null } as const;
  const { board } = after(stored, ANNA, { ...own, requirement: 'mandatory' });
  const blueprint = blueprintOf(board);
  return {
    template: { id: 'a', name: isChanged ? 'Contoso' : 'Fabrikam 2026', by: ANNA, at: NOW, blueprint },
    audience: isChanged ? 'here' : 'everywhere',
    gone: isChanged ? { kind: 'tasks', items: ['4711', '4712'] } : undefined,
    mayChange: true,
  };
}

const TROUBLE: BoardTrouble = {
  kind: 'post-unsure',
  title: 'Contoso: kick-off',
  place: 'Contoso › General',
  why: 'HTTP 502',
};

function as(locale: string, actor: Actor = ANNA): BoardReader {
  return { actor, locale, now: NOW };
}

/** The playbook has lost a task, got one more, and made an optional one mandatory since the board was posted. */
function differences(playbook: Playbook, cards: BoardCards, locale: string) {
  const { board } = boardAt(playbook, ACM, locale, 'some');
  const page = findPage(playbook, ACM, locale)?.page;
  const [first, second, third] = board.tasks;
  if (!page || !first || !second || !third) throw new Error('too few tasks');
  const mark = second.requirement === 'mandatory' ? 'optional' : 'mandatory';
  const old = {
    ...board,
    tasks: [
      { ...first, item: '1001', task: '1001' },
      { ...second, requirement: mark } as const,
      ...board.tasks.slice(3),
    ],
  };
  return cards.differences(old, diffOf(old, page), playbook, 0, OWN, as(locale));
}

function draftScenes(
  playbook: Playbook,
  cards: BoardCards,
  texts: Texts,
  scene: (name: string, card: Scene['card']) => Scene,
): Scene[] {
  const places = [
    { id: 'a', name: 'Contoso › General' },
    { id: 'b', name: 'Contoso › FastTrack' },
  ];
  const made = (locale: string) => {
    const page = findPage(playbook, ACM, locale)?.page;
    if (!page) throw new Error(`no page ${ACM}`);
    const draft: BoardDraft = {
      page: ACM,
      title: `Contoso: ${page.title}`,
      scope: {
        kind: 'chosen',
        items: definitionsOf(page)
          .slice(0, 3)
          .map(({ item }) => item),
      },
      due: '2026-03-31',
      locale,
      place: 'a',
      operation: 'form',
      instead: '',
      owner: 'anna',
      form: 'message',
      people: [],
      template: '',
      every: null,
      next: null,
    };
    return { page, draft, board: boardAt(playbook, ACM, locale, 'new').board };
  };
  /** With the title that a form begins with. */
  const usual = (locale: string) => ({ ...made(locale).draft, title: made(locale).page.title });
  const asked = {
    owner: 'anna',
    form: 'message',
    due: null,
    title: '',
    locale: null,
    every: null,
    next: null,
    to: '',
  } as const;
  const leavingOut: BoardDraft['scope'] = {
    kind: 'filter',
    requirement: 'mandatory',
    roles: [],
    services: [],
    not: { roles: ['fe'], services: ['exchange'] },
  };
  return [
    scene('processes', (locale) =>
      cards.processes(
        [...(playbook.pages.get(locale)?.values() ?? [])].slice(0, 4),
        NO_FILTER,
        asked,
        as(locale),
      ),
    ),
    scene('processes-many', (locale) =>
      cards.processes([...(playbook.pages.get(locale)?.values() ?? [])], NO_FILTER, asked, as(locale)),
    ),
    scene('processes-named', (locale) =>
      cards.processes(
        [...(playbook.pages.get(locale)?.values() ?? [])].slice(0, 4),
        NO_FILTER,
        { ...asked, title: 'Contoso wave 2' },
        as(locale),
      ),
    ),
    scene('form-asked', (locale) => {
      const { draft, page } = made(locale);
      const phrases = texts.in(locale);
      const notices = [
        phrases.t('board.form.repeat-unread', { text: 'every 3 weeks' }),
        phrases.t('board.form.people-taken', { who: ANNA.name, roles: phrases.list(['FM', 'FE']) }),
        phrases.t('board.form.unread', { text: phrases.names(['Ben', 'in Klingon']) }),
      ];
      const others = {
        ...draft,
        title: 'Contoso wave 2',
        locale: 'ja',
        every: 'week',
        next: '2026-04-03',
      } as const;
      return cards.form(others, page, playbook, places, { ...as(locale), notices });
    }),
    scene('form', (locale) => cards.form(usual(locale), made(locale).page, playbook, places, as(locale))),
    scene('form-left-out', (locale) => {
      const { draft, page } = made(locale);
      return cards.form({ ...draft, scope: leavingOut }, page, playbook, places, as(locale));
    }),
    scene('form-everything', (locale) => {
      const { page } = made(locale);
      const scope = { kind: 'filter', requirement: null, roles: [], services: [] } as const;
      return cards.form(
        { ...usual(locale), scope: { ...scope, roles: [], services: [] }, place: '' },
        page,
        playbook,
        places,
        as(locale),
      );
    }),
    scene('form-many-places', (locale) => {
      const { page } = made(locale);
      const many = Array.from({ length: 143 }, (_, index) => ({
        id: `19:${index}`,
        name: `Contoso › Adoption ${index + 1}`,
      }));
      return cards.form({ ...usual(locale), place: '' }, page, playbook, many, as(locale));
    }),
    scene('pick', (locale) => cards.pick(made(locale).draft, made(locale).page, as(locale))),
    scene('people', (locale) => {
      const { draft, page } = made(locale);
      const scope = { kind: 'filter', requirement: null, roles: [], services: [] } as const;
      const all = { ...draft, scope: { ...scope, roles: [], services: [] } };
      const people = { members: [ANNA, KENJI], picker: false };
      return cards.people(all, page, people, new Map([['fastTrack-engineer', KENJI]]), as(locale));
    }),
    scene('preview', (locale) => {
      const { draft, board } = made(locale);
      const [first, second] = rolesOf(board.tasks);
      const people = [
        { role: first ?? '', to: ANNA },
        { role: second ?? '', to: KENJI },
      ];
      return cards.preview(draft, board, playbook, { place: 'Contoso › General', people }, as(locale));
    }),
    scene('preview-left-out', (locale) => {
      const { draft, board } = made(locale);
      const place = { place: 'Contoso › General', people: [] };
      const tasks = board.tasks.filter((task) => inScope(leavingOut, task));
      const left = { ...board, tasks, scope: leavingOut };
      return cards.preview({ ...draft, scope: leavingOut }, left, playbook, place, as(locale));
    }),
    scene('posted', (locale) =>
      cards.posted(made(locale).board, playbook, { place: 'Contoso › General', url: URL }, as(locale)),
    ),
  ];
}
