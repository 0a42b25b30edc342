import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import type { Insights } from '../insights/insights';
import { type Locale, matchLocale, SOURCE_LOCALE } from '../playbook/locale';
import type { TurnLimits } from '../settings/config';
import type { DocumentStore } from '../store/ports/documents';
import { createResponder } from './answers/respond';
import type { Boards } from './boards/createBoards';
import type { CommandReader } from './commands/command';
import { createComposeTurns } from './composeBox/composeTurns';
import type { Digest } from './digest/createDigest';
import { createAnswerLog } from './feedback/answerLog';
import { createFeedbackTurns } from './feedback/feedbackTurns';
import { feedbackTaker } from './feedback/takeFeedback';
import { ANSWERS_FOR_ALL, type PrivateAnswers } from './framework/outgoing/privateAnswers';
import { createGuideRunner } from './guide/guideRunner';
import { createLimitedTurns } from './limitedTurns';
import { createMemory } from './memory';
import { PlaybookBot } from './playbookBot';
import { createAnsweredActivities } from './state/answeredActivities';
import { conversationState, userState } from './state/states';
import type { Team } from './team/createTeam';
import type { Knowledge } from './turn/knowledge';
import type { Logger } from './turn/logger';
import type { IsManager } from './turn/managers';
import type { Observer } from './turn/observer';
import { createTurnLimiter } from './turn/turnLimiter';
import { answerFailures } from './turnErrors';
import { createTurnKeeper } from './turnKeeper';
import { createTurnReader } from './turnReader';
import { createTurnResponses } from './turnResponses';
import { createTurnRouter } from './turnRouter';

export type BotSettings = {
  adapter: CloudAdapter;
  store: DocumentStore;
  cards: Cards;
  texts: Texts;
  /** As written in the settings, for example `de-AT`: the bot uses the nearest language that it knows. */
  defaultLocale: Locale;
  /** The current knowledge; called once per turn. */
  knowledge: () => Knowledge;
  logger: Logger;
  observer: Observer;
  insights: Insights;
  isManager: IsManager;
  boards: Boards;
  team: Team;
  digest: Digest;
  readCommand: CommandReader;
  /** Missing: nobody is limited. */
  limits?: TurnLimits;
  /** How answers in channels and group chats are sent to whoever asked alone; to all if not given. */
  privateAnswers?: PrivateAnswers;
};

/** Creates the bot with its state in `store`, and sets the adapter's handler for failed turns. */
export function createBot(settings: BotSettings): PlaybookBot {
  const {
    adapter,
    store,
    cards,
    texts,
    knowledge,
    logger,
    observer,
    insights,
    isManager,
    boards,
    team,
    digest,
    readCommand,
    limits = { person: 0, conversation: 0 },
  } = settings;
  const defaultLocale = matchLocale(settings.defaultLocale, texts.locales) ?? SOURCE_LOCALE;
  const ofConversation = conversationState(store);
  const ofUser = userState(store);
  adapter.onTurnError = answerFailures(cards, texts, defaultLocale, logger);
  const responder = createResponder(cards, texts);
  const memory = createMemory(ofUser, ofConversation);
  const answerLog = createAnswerLog(insights, logger);
  const keeper = createTurnKeeper({
    memory,
    answerLog,
    // Together, so that a turn waits for the disk once.
    saveState: async (context: TurnContext) => {
      await Promise.all([ofConversation.saveChanges(context), ofUser.saveChanges(context)]);
    },
    logger,
  });
  return new PlaybookBot({
    reader: createTurnReader({ memory, texts, defaultLocale, knowledge, answerLog }),
    responses: createTurnResponses({
      cards,
      texts,
      keeper,
      answerLog,
      sendPrivately: settings.privateAnswers ?? ANSWERS_FOR_ALL,
      observer,
      logger,
    }),
    answered: createAnsweredActivities(ofConversation, Date.now),
    keeper,
    guide: createGuideRunner(ofConversation.createProperty<DialogState>('dialog')),
    router: createTurnRouter({
      responder,
      feedback: createFeedbackTurns({
        insights,
        cards,
        texts,
        responder,
        isManager,
        offers: team.offers,
      }),
      boards,
      team,
      digest,
      cards,
      texts,
      readCommand,
    }),
    cards,
    texts,
    observer,
    logger,
    placesChanged: boards.event,
    mayPost: boards.mayPost,
    takeFile: boards.file,
    compose: createComposeTurns({ cards, texts, boards }),
    limitedTurns: createLimitedTurns({
      limiter: createTurnLimiter({ limits, isManager, now: () => performance.now() }),
      cards,
      texts,
      defaultLocale,
      logger,
    }),
    takeFeedback: feedbackTaker(insights, team.offers, logger),
  });
}
