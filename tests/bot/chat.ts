import type { Request, Response } from 'botbuilder';
import { z } from 'zod';
import type { BoardPosters } from '../../src/bot/boards/access/postingRights';
import { createBoards, type FileSettings } from '../../src/bot/boards/createBoards';
import { createHttpConnector } from '../../src/bot/connector/httpConnector';
import { createBot } from '../../src/bot/createBot';
import { createDigest } from '../../src/bot/digest/createDigest';
import { createAdapter } from '../../src/bot/framework/adapter/adapter';
import { createEndpoint } from '../../src/bot/framework/adapter/endpoint';
import { privateAnswers } from '../../src/bot/framework/outgoing/privateAnswers';
import { createTeam } from '../../src/bot/team/createTeam';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import type { Logger } from '../../src/bot/turn/logger';
import { type IsManager, managersOf } from '../../src/bot/turn/managers';
import type { Observer } from '../../src/bot/turn/observer';
import { createInsights, type InsightSettings } from '../../src/insights/insights';
import type { TurnLimits } from '../../src/settings/config';
import { DocumentJobs } from '../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../src/store/memory';
import type { DocumentStore } from '../../src/store/ports/documents';
import { boardCards, cards, readCommand, teamCards, texts } from '../once/parts';
import { type CardSeen, seenCard } from './cardSeen';
import { keptLog } from './fakes';

/** What came back for one activity: over HTTP, and the cards in the order they were sent. */
export type Replies = { status: number; body: unknown; readonly cards: CardSeen[] };

export type ChatSettings = {
  /** One that stays, or one that is asked for in each turn. */
  knowledge: Knowledge | (() => Knowledge);
  store?: DocumentStore;
  defaultLocale?: string;
  observer?: Observer;
  feedback?: InsightSettings;
  isManager?: IsManager;
  /** Who may post boards beside the managers; everyone if not given. */
  posters?: BoardPosters;
  /** How people get files; as text to copy if not given. */
  files?: FileSettings;
  /** The clock of the boards, of questions to the team and of the digest. */
  now?: () => number;
  /** Whether answers in channels go to whoever asked alone, where the service takes that. */
  privately?: boolean;
  /** Milliseconds that the channel's service gets to answer what is sent outside of a turn. */
  timeoutMs?: number;
  limits?: TurnLimits;
  /** For how many days boards are kept; for good if not given. */
  keptDays?: number;
  /** Gets what is logged; kept in `log` if not given. */
  logger?: Logger;
};

const expectedReplies = z.object({
  activities: z.array(
    z.looseObject({
      type: z.string(),
      attachments: z.array(z.object({ content: z.unknown() })).optional(),
    }),
  ),
});
const invokeResponse = z.object({ type: z.string(), value: z.unknown() });

/** The whole bot on the real adapter, without a network: replies come back in the response. */
export function openChat(settings: ChatSettings) {
  const log = keptLog();
  const logger = settings.logger ?? log;
  const adapter = createAdapter({ kind: 'none' }, logger);
  const store = settings.store ?? new MemoryStore();
  const jobs = new DocumentJobs(store);
  const parts = {
    cards,
    texts,
    defaultLocale: settings.defaultLocale ?? 'en',
    knowledge: () => (typeof settings.knowledge === 'function' ? settings.knowledge() : settings.knowledge),
    logger,
    isManager: settings.isManager ?? managersOf([], true),
  };
  const connector = createHttpConnector(() => Promise.resolve(null), settings.timeoutMs);
  const now = settings.now ?? Date.now;
  const boards = createBoards({
    ...parts,
    documents: store,
    jobs,
    connector,
    boardCards,
    defaults: { timeZone: 'UTC', reminderHour: 9, posters: settings.posters ?? 'everyone' },
    ...(settings.keptDays !== undefined && { keptDays: settings.keptDays }),
    files: settings.files ?? { publicUrl: null },
    now,
  });
  const insights = createInsights(store, settings.feedback ?? { enabled: true, days: 90 }, now);
  const lasting = { ...parts, documents: store, jobs, directory: boards.directory, insights, now };
  const team = createTeam({ ...lasting, connector, cards: teamCards });
  const digest = createDigest({ ...lasting, timeZone: 'UTC' });
  const bot = createBot({
    ...parts,
    adapter,
    store,
    observer: settings.observer ?? { turnEnded: () => {}, answered: () => {} },
    insights,
    boards,
    team,
    digest,
    readCommand,
    ...(settings.limits && { limits: settings.limits }),
    ...(settings.privately && { privateAnswers: privateAnswers(connector, log) }),
  });
  const endpoint = createEndpoint(adapter, bot);

  async function send(given: object): Promise<Replies> {
    const activity = { ...DEFAULTS, ...given };
    const response = new KeptResponse();
    const request: Request = { method: 'POST', headers: {}, body: activity };
    await endpoint(request, response);
    const { status: code, body } = response.kept;
    return {
      status: code,
      body,
      // Reading a long card takes longer than answering with it.
      get cards() {
        return cardsIn(body);
      },
    };
  }

  return {
    send,
    say: (text: string, given: object = {}) => send({ text, ...given }),
    submit: (value: unknown, given: object = {}) => send({ value, ...given }),
    /** Presses an Action.Execute; its answer is the body of the response, as Teams gets it. */
    press: (data: unknown, given: object = {}) =>
      send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'any', data }, trigger: 'manual' },
        deliveryMode: undefined,
        ...given,
      }),
    log,
    /** Schedules what the bot does every day. */
    startBoards: boards.start,
    downloads: boards.downloads,
    /** For a worker that does what the bot has left for later. */
    jobs: { queue: jobs, handlers: new Map([...boards.handlers, ...team.handlers, ...digest.handlers]) },
  };
}

const DEFAULTS = {
  type: 'message',
  channelId: 'msteams',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://localhost:9/nobody-listens',
  from: { id: '29:ada', name: 'Ada' },
  recipient: { id: '28:bot', name: 'Playbook' },
  conversation: { id: 'conversation', conversationType: 'personal' },
  locale: 'en-US',
};

/** What botbuilder asks of a response, kept. */
class KeptResponse implements Response {
  readonly kept: { status: number; body: unknown } = { status: 0, body: undefined };
  socket: unknown;

  end(): void {}
  header(): void {}
  send(body: unknown): void {
    this.kept.body = body;
  }
  status(code: number): void {
    this.kept.status = code;
  }
}

function cardsIn(body: unknown): CardSeen[] {
  const replies = expectedReplies.safeParse(body).data?.activities;
  if (replies)
    return replies.flatMap(({ attachments = [] }) => attachments.map(({ content }) => seenCard(content)));
  const invoked = invokeResponse.safeParse(body).data;
  return invoked?.type === 'application/vnd.microsoft.card.adaptive' ? [seenCard(invoked.value)] : [];
}
