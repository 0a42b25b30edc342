import type { Actor } from '../../src/boards/board/actor';
import { WHOLE_BOARD } from '../../src/cards/actions/board/boardSeen';
import { NO_FORM } from '../../src/cards/actions/board/templatePress';
import type { BoardCards } from '../../src/cards/boardCards';
import type { Playbook } from '../../src/playbook/playbook';
import { LONG_PAGE, withLongPage } from '../cards/fixtures/longPage';
import { ANNA, after, boardAt, KENJI, NOW } from './boardStories';
import type { Scene } from './scenes';

const ACM = 'assess-conduct-adoption-and-change-management-conversation';
const OWN = { ...WHOLE_BOARD, own: true };
const GUEST: Actor = { id: 'guest', name: 'Guest', role: 'guest', isManager: false };
const NOBODY = { members: [], picker: false };

/** Scenes for the cards of boards as other readers see them, in other states, and for the short cards about them. */
export function boardStateScenesOf(content: Playbook, cards: BoardCards): Scene[] {
  const playbook = withLongPage(content);
  const some = (locale: string) => boardAt(playbook, ACM, locale, 'some');
  const closed = (locale: string) => after(some(locale), ANNA, { kind: 'close' });
  const itemOf = (locale: string, place: number) => some(locale).board.tasks[place]?.item ?? '';
  const as = (locale: string, actor: Actor = ANNA) => ({ actor, locale, now: NOW });
  const scene = (name: string, card: Scene['card']): Scene => ({ name: `board-${name}`, card });
  const menu = (ask: null | 'plan', actor: Actor, board: typeof some) => (locale: string) =>
    cards.menu(board(locale).board, playbook, ask, OWN, as(locale, actor), {
      diff: undefined,
      mayPost: true,
      people: NOBODY,
    });
  return [
    scene('file-link', (locale) =>
      cards.fileLink(some(locale).board, 'https://bot.contoso.com/files/aB3-x9', { locale }),
    ),
    scene('given-up', (locale) => cards.givenUp(some(locale).board, { locale })),
    scene('own-guest', (locale) => cards.personal(some(locale).board, playbook, OWN, as(locale, GUEST))),
    scene('own-role', (locale) =>
      cards.personal(some(locale).board, playbook, { ...OWN, role: 'fm' }, as(locale)),
    ),
    scene('own-always', (locale) =>
      cards.personal(some('en').board, playbook, OWN, { ...as(locale), alwaysOwn: true }),
    ),
    scene('own-second-part', (locale) =>
      cards.personal(
        boardAt(playbook, LONG_PAGE, locale, 'some').board,
        playbook,
        { ...OWN, part: 1 },
        as(locale, KENJI),
      ),
    ),
    scene('own-closed', (locale) => cards.personal(closed(locale).board, playbook, OWN, as(locale))),
    ...[0, 2, 3].map((place) =>
      scene(`task-at-${place}`, (locale) =>
        cards.task(some(locale).board, playbook, itemOf(locale, place), null, OWN, as(locale), NOBODY),
      ),
    ),
    scene('task-guest', (locale) =>
      cards.task(some(locale).board, playbook, itemOf(locale, 1), null, OWN, as(locale, GUEST), NOBODY),
    ),
    scene('task-assign-alone', (locale) =>
      cards.task(some(locale).board, playbook, itemOf(locale, 1), 'assign', OWN, as(locale), {
        members: [KENJI],
        picker: false,
      }),
    ),
    scene('menu-member', menu(null, KENJI, some)),
    scene('menu-closed', menu(null, ANNA, closed)),
    scene('differences-none', (locale) =>
      cards.differences(some(locale).board, undefined, playbook, 0, OWN, as(locale)),
    ),
    scene('mine-none', (locale) =>
      cards.mine([], playbook, { part: 0, from: null, urlOf: () => null }, as(locale)),
    ),
    scene('list-none', (locale) =>
      cards.list(
        [],
        playbook,
        { part: 0, all: { parts: 1, total: 0 }, from: null, urlOf: () => null },
        as(locale),
      ),
    ),
    scene('templates-none', (locale) =>
      cards.templates([], playbook, { part: 0, origin: NO_FORM }, as(locale)),
    ),
    scene('posted-already', (locale) =>
      cards.posted(some(locale).board, playbook, { place: 'Contoso', url: null, already: true }, as(locale)),
    ),
    scene('discarded', (locale) => cards.discarded(as(locale))),
    scene('series-not-allowed', (locale) =>
      cards.trouble(
        { kind: 'repeat-not-allowed', title: 'Contoso', place: 'General', why: '' },
        'b',
        as(locale),
      ),
    ),
    scene('no-places', (locale) => cards.problem({ kind: 'no-places' }, as(locale))),
    scene('delayed', (locale) =>
      cards.trouble({ kind: 'post-delayed', title: 'Contoso', place: 'General', why: '' }, 'b', as(locale)),
    ),
    scene('retried', (locale) => cards.onItsWay('retried', as(locale))),
    scene('elsewhere', (locale) => cards.onItsWay('elsewhere', as(locale))),
  ];
}
