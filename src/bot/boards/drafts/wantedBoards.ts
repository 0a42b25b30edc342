import type { RepeatEvery } from '../../../boards/board/board';
import { dateIn, firstRepeat, type IsoDate } from '../../../boards/board/date';
import { digest } from '../../../boards/board/keys';
import type { NewBoard } from '../../../boards/history/create';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardDraft } from '../../../cards/actions/board/boardDraft';
import type { BoardCards } from '../../../cards/boardCards';
import { servedLocales } from '../../../i18n/servedLocales';
import type { Texts } from '../../../i18n/texts';
import { type Locale, matchLocale } from '../../../playbook/locale';
import type { Page, PageId } from '../../../playbook/page';
import { findPage } from '../../../playbook/playbook';
import type { PlaceOffer, PlaceOffers } from '../../directory/placeOffers';
import type { Roster } from '../../directory/roster';
import type { Access } from '../access/access';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import type { BoardPosters } from '../access/postingRights';
import { createDraftTemplate, type FromTemplate } from '../templates/draftTemplate';
import type { VisibleTemplates } from '../templates/visibleTemplates';
import { createDraftPeople } from './draftPeople';

export type BoardDefaults = {
  /** IANA time zone for a board when the poster's client names none. */
  timeZone: string;
  /** Hour of the day, 0 to 23. */
  reminderHour: number;
  posters: BoardPosters;
};

/** What a draft of the posting dialog comes to. */
export type WantedBoards = {
  /** @throws BoardTurnProblem if the bot knows no place where this person can post */
  offersTo(turn: BoardTurn): Promise<[PlaceOffer, ...PlaceOffer[]]>;
  /** @throws BoardTurnProblem if the place was not offered to this person, or no longer exists. */
  offer(turn: BoardTurn, draft: BoardDraft): Promise<PlaceOffer>;
  people: ReturnType<typeof createDraftPeople>;
  fromTemplate(turn: BoardTurn, draft: BoardDraft): Promise<FromTemplate>;
  /** The request for the board; `notices`: what of the draft cannot be. */
  board(
    turn: BoardTurn,
    draft: BoardDraft,
  ): Promise<{ offer: PlaceOffer; board: NewBoard; notices: string[] }>;
  /** The current day of whoever asks. */
  today(turn: BoardTurn): IsoDate;
  /** The languages that a board can have. */
  locales(turn: BoardTurn): Locale[];
};

export type WantedBoardParts = {
  cards: BoardCards;
  access: Access;
  offers: PlaceOffers;
  roster: Roster;
  visible: VisibleTemplates;
  service: BoardService;
  texts: Texts;
  defaults: BoardDefaults;
};

export function createWantedBoards(parts: WantedBoardParts): WantedBoards {
  const { cards, access, offers, roster, visible, service, texts, defaults } = parts;
  const draftTemplate = createDraftTemplate(visible, service, cards);
  const timeZoneOf = ({ input }: BoardTurn): string => input.turn.timeZone ?? defaults.timeZone;

  const wanted: WantedBoards = {
    async offersTo({ input, where, phrases }) {
      const [first, ...rest] = await offers.to(input.turn.person.id, where, phrases, [input.turn.trace]);
      if (!first) throw new BoardTurnProblem({ kind: 'no-places' });
      return [first, ...rest];
    },
    async offer(turn, { place }) {
      const offer = (await wanted.offersTo(turn)).find(({ id }) => id === place);
      if (!offer) throw new BoardTurnProblem({ kind: 'place-closed' });
      return offer;
    },
    people: createDraftPeople(roster, cards),
    fromTemplate: (turn, draft) => draftTemplate(turn, draft, wanted.today(turn)),
    today: (turn) => dateIn(timeZoneOf(turn), turn.now),
    locales: ({ input }) => servedLocales(texts, input.knowledge.playbook),
    async board(turn, draft) {
      const offer = await wanted.offer(turn, draft);
      const { people, left } = await wanted.people(turn, offer.place, draft.people);
      const { own, dates, reminders, notices } = await wanted.fromTemplate(turn, draft);
      const { playbook } = turn.input.knowledge;
      const locale = matchLocale(draft.locale, playbook.locales) ?? turn.input.locale;
      const { every } = draft;
      const board: NewBoard = {
        operation: operationOf(draft),
        poster: await access.actorAt(turn, offer.place),
        place: offer.place,
        title: draft.title,
        locale,
        page: pageOf(turn, draft, locale),
        scope: draft.scope,
        due: draft.due,
        timeZone: timeZoneOf(turn),
        reminders: reminders ?? { mode: 'both', hour: defaults.reminderHour },
        people,
        own,
        dates,
        repeat: every === null ? null : { every, ...firstOf(draft, every, wanted.today(turn)) },
      };
      return { offer, board, notices: [...notices, ...left] };
    },
  };
  return wanted;
}

function firstOf({ next }: BoardDraft, every: RepeatEvery, today: IsoDate): { next: IsoDate; day?: number } {
  return next === null ? firstRepeat(every, today) : { next };
}

/** The same for a press that is delivered twice. With other entries it is another board, which `ClosedForms` refuses. */
function operationOf(draft: BoardDraft): string {
  const { operation, title, scope, due, locale, place, people, template, every, next } = draft;
  return digest(JSON.stringify([operation, title, scope, due, locale, place, people, template, every, next]));
}

/** The page of a draft. What was a board or a template before is posted even without it: the added tasks are left. */
export function pageOf(turn: BoardTurn, draft: BoardDraft, locale: string): Page {
  if (draft.template === '' && draft.instead === '') return pageFor(turn, draft.page, locale);
  return findPage(turn.input.knowledge.playbook, draft.page, locale)?.page ?? emptyPage(draft, locale);
}

/** @throws BoardTurnProblem if the page does not exist or has no tasks. */
export function pageFor({ input }: BoardTurn, id: PageId, locale: string): Page {
  const page = findPage(input.knowledge.playbook, id, locale)?.page;
  if (!page) throw new BoardTurnProblem({ kind: 'page-gone' });
  if (page.tasks.length === 0) throw new BoardTurnProblem({ kind: 'page-without-tasks', page: page.title });
  return page;
}

function emptyPage({ page, title }: BoardDraft, locale: string): Page {
  return {
    id: page,
    locale,
    file: '',
    title,
    phase: null,
    motions: [],
    intro: [],
    sections: [],
    steps: [],
    tasks: [],
    links: [],
    nextSteps: [],
    refresh: [],
    updated: null,
  };
}
