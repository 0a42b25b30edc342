import {
  ASSIGNED_JOB,
  CARDS_JOB,
  DUE_JOB,
  OUTCOME_JOB,
  POSTING_JOB,
  REMINDER_JOB,
  REPEAT_JOB,
  TROUBLE_JOB,
} from '../../boards/keeping/boardJobs';
import { BoardService } from '../../boards/keeping/service';
import { createTemplates } from '../../boards/templates/templates';
import type { BoardAction } from '../../cards/actions/board/boardAction';
import type { BoardCards } from '../../cards/boardCards';
import type { Cards } from '../../cards/cards';
import { servedLocales } from '../../i18n/servedLocales';
import type { Texts } from '../../i18n/texts';
import type { Locale } from '../../playbook/locale';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../store/ports/jobs';
import type { AboutBoard } from '../commands/about/aboutText';
import type { Connector } from '../connector/connector';
import { createDirectMessages } from '../directory/directMessages';
import type { Directory } from '../directory/directory';
import { createHomes } from '../directory/homes';
import { createLanguageOf } from '../directory/languageOf';
import { createMemberNews } from '../directory/memberNews';
import { createMembershipIn } from '../directory/membershipIn';
import { createNotifiedOnce } from '../directory/notifiedOnce';
import { createPeople } from '../directory/people';
import { createPlaceOffers } from '../directory/placeOffers';
import { createRoster } from '../directory/roster';
import { createInstallationTracker } from '../directory/trackInstallations';
import type { FileConsent } from '../framework/outgoing/fileActivities';
import type { Knowledge } from '../turn/knowledge';
import type { Logger } from '../turn/logger';
import type { IsManager } from '../turn/managers';
import type { Incoming } from '../turn/turn';
import type { TurnInput } from '../turn/turnInput';
import { createUninstalled } from '../uninstalled/createUninstalled';
import { createAccess } from './access/access';
import { type BoardReply, type BoardTurn, boardTurnOf } from './access/boardTurn';
import { createPostingOffer, createPostingRights } from './access/postingRights';
import { CLOSED_FORM_JOB, createClosedForms } from './drafts/closedForms';
import { createDraftTurns } from './drafts/draftTurns';
import { createFormMessages } from './drafts/formMessages';
import { createPostNow } from './drafts/postNow';
import { type BoardDefaults, createWantedBoards } from './drafts/wantedBoards';
import { createConsentTurns } from './files/consentTurns';
import { createDownloads, type Downloads } from './files/downloads';
import { createFileLinks, FILE_JOB } from './files/fileLinks';
import { createFileQuestions } from './files/fileQuestions';
import { createSendFile, type SendFileParts } from './files/sendFile';
import { createUploadFile } from './files/uploadFile';
import { createAssignedHandler } from './jobs/assignedHandler';
import { createCardsHandler } from './jobs/cardsHandler';
import { createDueHandler } from './jobs/dueHandler';
import { createOutcomeHandler } from './jobs/outcomeHandler';
import { createPostingHandler } from './jobs/postingHandler';
import { createReminderHandler } from './jobs/reminderHandler';
import { createRepeatHandler } from './jobs/repeatHandler';
import { createRetentionHandler, RETENTION_JOB, retentionJob } from './jobs/retentionHandler';
import { createSeriesEnd } from './jobs/seriesEnd';
import { createTroubleHandler } from './jobs/troubleHandler';
import { createAdoptMessages } from './posting/adoptMessages';
import { createBoardMessages } from './posting/boardMessages';
import { createBoardPoster } from './posting/boardPoster';
import { createCardRecords } from './posting/cardRecords';
import { createGiveUpPending } from './posting/giveUpPending';
import { createPostingClaims } from './posting/postingClaims';
import { createPostWhileWaiting, POSTED_BY_THEN } from './posting/postWhileWaiting';
import { createReportTrouble } from './posting/reportTrouble';
import { createUpdateForm } from './posting/updateForm';
import { createVisibleTemplates } from './templates/visibleTemplates';
import { type BoardCommand, createBoardTurns, type ForPlaybook } from './turns/boardTurns';
import { createChangeTurns } from './turns/changeTurns';
import { createExportTurns } from './turns/exportTurns';
import { createListTurns } from './turns/listTurns';
import { createTemplateTurns } from './turns/templateTurns';
import { createTroubleTurns } from './turns/troubleTurns';
import { createViewTurns } from './turns/viewTurns';
import { createBoardViews } from './views/boardViews';
import { createDifferences } from './views/differences';
import { NewestBoards } from './views/newestBoards';
import { createOwnLanguage } from './views/ownLanguage';
import { createReaderViews } from './views/readerViews';

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
  files: FileSettings;
  logger: Logger;
  /** For how many days old boards are kept; 0 or missing: for good. */
  keptDays?: number;
  /** For how many days what belongs to a place is kept after the app was removed there. */
  uninstalledDays?: number;
  /** Epoch milliseconds. */
  now: () => number;
};

const USUAL_UNINSTALLED_DAYS = 30;
/** `takesFiles` and `mayUploadTo`: as Teams has it, unless a test says otherwise. */
export type FileSettings = Pick<SendFileParts, 'publicUrl' | 'takesFiles'> & {
  mayUploadTo?: (url: URL) => boolean;
};

/** Task boards in the bot. */
export type Boards = {
  command(input: TurnInput, command: BoardCommand): Promise<BoardReply>;
  about(input: TurnInput, said: AboutBoard): Promise<BoardReply | ForPlaybook>;
  act(input: TurnInput, action: BoardAction): Promise<BoardReply>;
  /** Whether a person may post boards here, as far as it is known. */
  mayPost(input: TurnInput): Promise<boolean>;
  /** What becomes of a file that a person was asked about. */
  file(input: TurnInput, consent: FileConsent): Promise<void>;
  /** What links to files lead to. */
  downloads: Downloads;
  /** Records an installation, or a change of a team or chat. */
  event(incoming: Incoming): Promise<void>;
  /** Schedules what is done every day; to be called when the bot starts. */
  start(): Promise<void>;
  /** The job handlers, for the worker that runs the jobs of boards. */
  handlers: ReadonlyMap<string, JobHandler>;
  /** Who is where, for whatever else has to do with people and places. */
  directory: Directory;
};

export function createBoards(settings: BoardsSettings): Boards {
  const { documents, jobs, connector, boardCards: cards, texts, knowledge, logger, now } = settings;
  const {
    defaultLocale,
    defaults,
    isManager,
    files,
    keptDays = 0,
    uninstalledDays = USUAL_UNINSTALLED_DAYS,
  } = settings;
  const service = new BoardService({
    documents,
    jobs,
    now,
    unreadable: (key, error) => logger.error({ err: error, key }, 'a board cannot be read'),
  });
  const homes = createHomes(documents);
  const people = createPeople(documents);
  const notifiedOnce = createNotifiedOnce(documents);
  const readerViews = createReaderViews(documents, now);
  const ownLanguage = createOwnLanguage(documents);
  const roster = createRoster({ connector, homes, memberNews: createMemberNews(documents, now), now });
  const membershipIn = createMembershipIn(roster, homes, isManager);
  const languageOf = createLanguageOf(
    documents,
    people,
    () => servedLocales(texts, knowledge().playbook),
    defaultLocale,
  );
  const directMessages = createDirectMessages({ connector, people, homes, languageOf });
  const messages = createBoardMessages({ connector, homes, cards, readerViews, ownLanguage, knowledge, now });
  const records = createCardRecords(service);
  const poster = createBoardPoster(records, messages, createPostingClaims(documents, now, POSTED_BY_THEN));
  const trouble = createReportTrouble({ homes, jobs, logger, now });
  const posting = createPostWhileWaiting({ service, jobs, poster, now });
  const differences = createDifferences();
  const access = createAccess(service, roster, isManager);
  const offers = createPlaceOffers(homes, roster, connector, now);
  const rights = createPostingRights(access, roster, defaults.posters);
  const offered = createPostingOffer(rights, defaults.posters, isManager);
  const seriesEnd = createSeriesEnd({
    homes,
    roster,
    membershipIn,
    people,
    isManager,
    posters: defaults.posters,
  });
  const postNow = createPostNow({ service, posting, homes, cards, notifiedOnce, now });
  const views = createBoardViews(cards);
  const view = createViewTurns({
    cards,
    views,
    differences,
    access,
    rights,
    roster,
    readerViews,
    ownLanguage,
    logger,
  });
  const lists = createListTurns({ service, cards, access, homes });
  const installations = createInstallationTracker({ homes, people, service, jobs, now });
  const uninstalled = createUninstalled({
    documents,
    jobs,
    service,
    homes,
    days: uninstalledDays,
    logger,
    now,
  });
  const updateForm = createUpdateForm(connector, service);
  const forms = createFormMessages(updateForm, service);
  const templates = createTemplates(documents, now);
  const visible = createVisibleTemplates({ templates, offers, homes, roster });
  const wanted = createWantedBoards({ cards, access, offers, roster, visible, service, texts, defaults });
  const closed = createClosedForms(documents, jobs, now);
  const drafts = createDraftTurns({
    cards,
    access,
    wanted,
    visible,
    rights,
    postNow,
    forms,
    closed,
    giveUp: createGiveUpPending(service),
    roster,
  });
  const links = createFileLinks(documents, jobs, now);
  const consents = createConsentTurns({
    access,
    connector,
    upload: createUploadFile(files.mayUploadTo),
    questions: createFileQuestions(documents, jobs, now),
    cards: settings.cards,
    logger,
  });
  const turns = createBoardTurns({
    cards,
    drafts,
    view,
    lists,
    changes: createChangeTurns({
      service,
      cards,
      access,
      rights,
      roster,
      view,
      lists,
      newest: new NewestBoards(),
      differences,
    }),
    exports: createExportTurns({
      access,
      directMessages,
      sendFile: createSendFile({ ...files, links, directMessages, cards }),
      cards: settings.cards,
      boardCards: cards,
    }),
    trouble: createTroubleTurns({
      service,
      jobs,
      cards,
      access,
      drafts,
      posting,
      forms,
      homes,
      notifiedOnce,
      directMessages,
      now,
    }),
    templates: createTemplateTurns({
      cards,
      access,
      rights,
      templates,
      visible,
      drafts,
      isManager,
      timeZone: defaults.timeZone,
    }),
    ownLanguage,
    adopt: createAdoptMessages(service, logger),
  });

  const met = ({ turn, locale }: TurnInput): Promise<void> =>
    installations
      .person(turn, locale)
      .catch((err: unknown) =>
        logger.warn({ turn: turn.trace, err }, 'where somebody writes from could not be saved'),
      );

  const turnOf = async (input: TurnInput): Promise<BoardTurn> => {
    await met(input);
    return boardTurnOf(input, texts, now());
  };

  return {
    command: async (input, command) => turns.command(await turnOf(input), command),
    about: async (input, said) => turns.about(await turnOf(input), said),
    act: async (input, action) => turns.act(await turnOf(input), action),
    mayPost: (input) => offered(boardTurnOf(input, texts, now())),
    file: async (input, consent) => consents(await turnOf(input), consent),
    downloads: createDownloads({ links, service, roster, texts, knowledge, now }),
    async event(incoming) {
      const { added, removed, turn } = incoming;
      await Promise.all([
        roster.changed({ where: turn.where, added, removed }),
        installations.event(incoming),
      ]);
      await uninstalled.event(incoming);
    },
    async start() {
      if (keptDays > 0) await jobs.schedule(retentionJob(now()));
    },
    directory: { homes, people, roster, languageOf, directMessages, places: offers, met },
    handlers: new Map([
      ...uninstalled.handlers,
      [RETENTION_JOB, createRetentionHandler({ service, documents, jobs, days: keptDays, logger, now })],
      [
        CARDS_JOB,
        createCardsHandler({ service, jobs, messages, records, homes, notifiedOnce, trouble, logger, now }),
      ],
      [
        ASSIGNED_JOB,
        createAssignedHandler({ service, homes, membershipIn, directMessages, cards, knowledge, now }),
      ],
      [DUE_JOB, createDueHandler({ service, homes, membershipIn, directMessages, cards, knowledge, now })],
      [
        OUTCOME_JOB,
        createOutcomeHandler({ service, homes, languageOf, updateForm, cards, texts, knowledge, now }),
      ],
      [FILE_JOB, links.handler],
      [CLOSED_FORM_JOB, closed.handler],
      [POSTING_JOB, createPostingHandler({ service, poster, trouble, now })],
      [REPEAT_JOB, createRepeatHandler({ service, jobs, membershipIn, seriesEnd, knowledge, now })],
      [
        TROUBLE_JOB,
        createTroubleHandler({ service, homes, notifiedOnce, directMessages, cards, texts, now }),
      ],
      [
        REMINDER_JOB,
        createReminderHandler({
          service,
          messages,
          homes,
          membershipIn,
          notifiedOnce,
          directMessages,
          cards,
          knowledge,
          now,
        }),
      ],
    ]),
  };
}
