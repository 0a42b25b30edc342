import type { Activity, TurnContext } from 'botbuilder';
import { CARDS_JOB, POSTING_JOB, REMINDER_JOB } from '../../boards/boardJobs';
import { BoardService } from '../../boards/service';
import type { BoardAction } from '../../cards/actions/boardAction';
import type { BoardCards } from '../../cards/boardCards';
import type { Cards } from '../../cards/cards';
import type { Texts } from '../../i18n/texts';
import type { Locale } from '../../playbook/locale';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../store/ports/jobs';
import type { Connector } from '../connector/connector';
import type { Knowledge } from '../knowledge';
import type { Logger } from '../logger';
import type { IsManager } from '../managers';
import type { Hearing } from '../respond';
import { createAccess } from './access';
import { createBoardMessages } from './boardMessages';
import { createBoardPoster } from './boardPoster';
import { type BoardReply, type BoardTurn, boardTurnOf } from './boardTurn';
import { type BoardCommand, createBoardTurns } from './boardTurns';
import { createBoardViews } from './boardViews';
import { createCardsHandler } from './cardsHandler';
import { createChangeTurns } from './changeTurns';
import { createDifferences } from './differences';
import { type BoardDefaults, createDraftTurns } from './draftTurns';
import { createExportTurns } from './exportTurns';
import { createHomes } from './homes';
import { createListTurns } from './listTurns';
import { NewestBoards } from './newestBoards';
import { createNotePlaces } from './notePlaces';
import { createPeople } from './people';
import { createPlaceOffers } from './placeOffers';
import { createPostingHandler } from './postingHandler';
import { createPostNow } from './postNow';
import { createReaderViews } from './readerViews';
import { createReminderHandler } from './reminderHandler';
import { createReportTrouble } from './reportTrouble';
import { createRoster } from './roster';
import { createTell } from './tell';
import { createTold } from './told';
import { createViewTurns } from './viewTurns';

export type BoardsSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  connector: Connector;
  cards: Cards;
  boardCards: BoardCards;
  texts: Texts;
  defaultLocale: Locale;
  defaults: BoardDefaults;
  knowledge: () => Knowledge;
  isManager: IsManager;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

/** Task boards in the bot. */
export type Boards = {
  command(context: TurnContext, hearing: Hearing, command: BoardCommand): Promise<BoardReply>;
  act(context: TurnContext, hearing: Hearing, action: BoardAction): Promise<BoardReply>;
  /** Takes note of an installation, or of a change of a team or chat. */
  event(activity: Activity): Promise<void>;
  /** For the worker that runs the jobs of boards. */
  handlers: ReadonlyMap<string, JobHandler>;
};

export function createBoards(settings: BoardsSettings): Boards {
  const { documents, jobs, connector, boardCards: cards, texts, knowledge, logger, now } = settings;
  const { defaultLocale, defaults, isManager } = settings;
  const service = new BoardService({
    documents,
    jobs,
    now,
    unreadable: (key, error) => logger.error({ err: error, key }, 'a board cannot be read'),
  });
  const homes = createHomes(documents);
  const people = createPeople(documents);
  const told = createTold(documents);
  const readerViews = createReaderViews(documents, now);
  const roster = createRoster(connector, people, now);
  const tell = createTell({ connector, people, homes, defaultLocale });
  const messages = createBoardMessages({ connector, homes, cards, readerViews, knowledge, now });
  const poster = createBoardPoster(service, messages);
  const trouble = createReportTrouble({ homes, told, tell, cards, texts, logger });
  const differences = createDifferences();
  const access = createAccess(service, roster, isManager);
  const offers = createPlaceOffers(homes, roster, connector, now);
  const postNow = createPostNow({ service, jobs, poster, homes, cards, told, now });
  const views = createBoardViews(cards);
  const view = createViewTurns({ cards, views, differences, access, roster, readerViews });
  const lists = createListTurns({ service, cards, access, homes });
  const notes = createNotePlaces({ homes, people, service, jobs, now });
  const turns = createBoardTurns({
    access,
    cards,
    drafts: createDraftTurns({ cards, access, offers, postNow, defaults }),
    view,
    lists,
    changes: createChangeTurns({
      service,
      cards,
      access,
      roster,
      view,
      lists,
      newest: new NewestBoards(),
      differences,
    }),
    exports: createExportTurns({ access, tell, cards: settings.cards }),
  });

  const turnOf = async ({ activity }: TurnContext, hearing: Hearing): Promise<BoardTurn> => {
    const turn = boardTurnOf(activity, hearing, texts, now());
    await notes.person(turn.where, hearing.turn.person, hearing.locale);
    return turn;
  };

  return {
    command: async (context, hearing, command) => turns.command(await turnOf(context, hearing), command),
    act: async (context, hearing, action) => turns.act(await turnOf(context, hearing), action),
    event: notes.event,
    handlers: new Map([
      [CARDS_JOB, createCardsHandler({ service, jobs, messages, homes, trouble, now })],
      [POSTING_JOB, createPostingHandler({ service, poster, trouble, now })],
      [REMINDER_JOB, createReminderHandler({ service, messages, homes, told, tell, cards, knowledge, now })],
    ]),
  };
}
