import type { TeamAction } from '../../cards/actions/team/teamAction';
import type { TeamCards } from '../../cards/teamCards';
import type { Texts } from '../../i18n/texts';
import type { Insights } from '../../insights/insights';
import type { DocumentStore } from '../../store/ports/documents';
import type { JobHandler, JobQueue } from '../../store/ports/jobs';
import { createTeamChannels } from '../../team/channels';
import { createDrafts } from '../../team/drafts';
import { createTeamQuestions } from '../../team/questions';
import { ASKER_JOB, OFFER_JOB, QUESTION_JOB } from '../../team/teamJobs';
import { type BoardReply, shown } from '../boards/access/boardTurn';
import type { Connector } from '../connector/connector';
import type { Directory } from '../directory/directory';
import type { Knowledge } from '../turn/knowledge';
import type { Logger } from '../turn/logger';
import type { IsManager } from '../turn/managers';
import type { TurnInput } from '../turn/turnInput';
import { createAnswerTurns } from './answerTurns';
import { createAskerHandler } from './askerHandler';
import { createAskTurns } from './askTurns';
import { createChannelTurns } from './channelTurns';
import { createOfferHandler } from './offerHandler';
import { createQuestionHandler } from './questionHandler';
import { createTeamAccess } from './teamAccess';
import { createKeepAsked } from './teamInsights';
import { createTeamMessages } from './teamMessages';
import { createTeamOffers, type TeamOffers } from './teamOffers';
import { readerOf, TeamTurnProblem } from './teamTurn';

export type TeamSettings = {
  documents: DocumentStore;
  jobs: JobQueue;
  connector: Connector;
  directory: Directory;
  cards: TeamCards;
  texts: Texts;
  insights: Insights;
  knowledge: () => Knowledge;
  isManager: IsManager;
  logger: Logger;
  /** Epoch milliseconds. */
  now: () => number;
};

/** Questions to the people behind the playbook, in the bot. */
export type Team = {
  offers: TeamOffers;
  command(input: TurnInput, command: 'team' | 'my-questions'): Promise<BoardReply>;
  act(input: TurnInput, action: TeamAction): Promise<BoardReply>;
  /** The job handlers, for the worker that runs the jobs. */
  handlers: ReadonlyMap<string, JobHandler>;
};

export function createTeam(settings: TeamSettings): Team {
  const { documents, jobs, connector, directory, cards, texts, insights, knowledge, isManager, logger, now } =
    settings;
  const questions = createTeamQuestions(documents, jobs, now);
  const channels = createTeamChannels(documents);
  const drafts = createDrafts(documents, now);
  const access = createTeamAccess(questions, directory, texts);
  const keepAsked = createKeepAsked(insights, knowledge, logger);
  const messages = createTeamMessages({ connector, directory, access, cards, knowledge });
  const ask = createAskTurns({ questions, drafts, channels, access, cards, keepAsked });
  const answer = createAnswerTurns({ questions, access, cards, keepAsked });
  const settingsOf = createChannelTurns({ channels, access, directory, cards, texts, isManager });

  const run = async (input: TurnInput, action: TeamAction): Promise<BoardReply> => {
    switch (action.verb) {
      case 'team-ask':
        return ask.open(input, action.draft);
      case 'team-send':
        return ask.send(input, action.draft, action.text);
      case 'team-cancel':
        return shown(cards.cancelled(readerOf(input)));
      case 'team-state':
        return ask.state(input, action.question);
      case 'team-withdraw':
        return ask.withdraw(input, action.question);
      case 'team-mine':
        return ask.mine(input, action.part);
      case 'team-channels':
        return settingsOf.show(input, action.find);
      case 'team-choose':
        return settingsOf.choose(input, action.scope, action.place);
      case 'team-drop':
        return settingsOf.drop(input, action.scope);
      case 'team-show':
      case 'team-claim':
      case 'team-release':
      case 'team-open':
      case 'team-find':
      case 'team-answer':
      case 'team-propose':
        return answer(input, action);
    }
  };

  const safely = async (input: TurnInput, reply: () => Promise<BoardReply>): Promise<BoardReply> => {
    await directory.met(input);
    try {
      return await reply();
    } catch (error) {
      if (!(error instanceof TeamTurnProblem)) throw error;
      const { refusal } = error;
      return {
        card: cards.refusal(refusal, readerOf(input)),
        toast: cards.refusalText(refusal, input.locale),
      };
    }
  };

  return {
    offers: createTeamOffers({ drafts, channels, insights, jobs, knowledge, logger, now }),
    act: (input, action) => safely(input, () => run(input, action)),
    command: (input, command) =>
      safely(input, () => (command === 'team' ? settingsOf.show(input, '') : ask.mine(input, 0))),
    handlers: new Map([
      [QUESTION_JOB, createQuestionHandler({ questions, messages, homes: directory.homes, logger, now })],
      [ASKER_JOB, createAskerHandler({ questions, messages, logger, now })],
      [OFFER_JOB, createOfferHandler({ drafts, channels, messages, now })],
    ]),
  };
}
