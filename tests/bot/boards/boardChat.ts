import type { BoardPosters } from '../../../src/bot/boards/access/postingRights';
import type { FileSettings } from '../../../src/bot/boards/createBoards';
import type { Logger } from '../../../src/bot/turn/logger';
import type { IsManager } from '../../../src/bot/turn/managers';
import type { Playbook } from '../../../src/playbook/playbook';
import { startJobWorker } from '../../../src/store/jobs/jobWorker';
import type { DocumentStore } from '../../../src/store/ports/documents';
import type { JobHandler } from '../../../src/store/ports/jobs';
import { knowledgeOf } from '../../once/content';
import { KICK_OFF } from '../../once/kickOff';
import type { CardSeen } from '../cardSeen';
import { openChat, type Replies } from '../chat';
import { createBoardClock } from './boardClock';
import { type ConnectorStub, startConnectorStub } from './connectorStub';

export { kickOff } from '../../once/kickOff';

/** So much faster than the world's is the clock of the boards and their jobs, where no real time is wanted. */
const HASTE = 20;

export const GENERAL = '19:general@thread.tacv2';
export const ADOPTION = '19:adoption@thread.tacv2';
export const GROUP = '19:group@unq.gbl.spaces';

/** For a service that never answers: the bot's ten seconds are two, which is more than a busy machine takes. */
export const SILENT_SERVICE = { haste: 5, timeoutMs: 2000 };

export type BoardChatSettings = {
  playbook?: Playbook;
  isManager?: IsManager;
  posters?: BoardPosters;
  files?: FileSettings;
  /** What the clock of the boards shows at first, in epoch milliseconds. */
  startsAt?: number;
  /** 1 for real time. */
  haste?: number;
  /** Milliseconds for the channel's service to answer; of the real clock. */
  timeoutMs?: number;
  store?: DocumentStore;
  /** For how many days boards are kept; for good if not given. */
  keptDays?: number;
  /** Gets what is logged, if that is not to be kept. */
  logger?: Logger;
  /** The service of a chat before, which stays when this one is closed. */
  stub?: ConnectorStub;
};

/** The whole bot on the real adapter, its jobs running, and a channel's service that keeps what it posts. */
export async function openBoardChat({ haste = HASTE, ...settings }: BoardChatSettings = {}) {
  const clock = createBoardClock(haste, settings.startsAt);
  const { now } = clock;
  const stub = settings.stub ?? (await startConnectorStub(now));
  let knowledge = knowledgeOf(settings.playbook ?? KICK_OFF);
  const chat = openChat({
    knowledge: () => knowledge,
    now,
    ...(settings.isManager && { isManager: settings.isManager }),
    ...(settings.posters && { posters: settings.posters }),
    ...(settings.files && { files: settings.files }),
    ...(settings.store && { store: settings.store }),
    ...(settings.keptDays !== undefined && { keptDays: settings.keptDays }),
    ...(settings.logger && { logger: settings.logger }),
    ...(settings.timeoutMs !== undefined && { timeoutMs: settings.timeoutMs }),
  });
  const failures: unknown[] = [];
  let running = 0;
  const counted =
    (handler: JobHandler): JobHandler =>
    async (job, signal) => {
      running += 1;
      try {
        return await handler(job, signal);
      } finally {
        running -= 1;
      }
    };
  const { queue } = chat.jobs;
  clock.follow(queue, () => running > 0 || stub.isBusy());
  if (!settings.stub) stub.whileWaiting = clock.look;
  const worker = startJobWorker({
    queue,
    handlers: new Map([...chat.jobs.handlers].map(([kind, handler]) => [kind, counted(handler)])),
    now,
    pollMs: 5,
    idleMs: 5,
    observer: {
      failed: (_job, error) => failures.push(error),
      storeFailed: (error) => failures.push(error),
      storeWorks: () => undefined,
      clockSet: () => undefined,
    },
  });

  const place = (conversation: object) => ({ serviceUrl: stub.serviceUrl, ...conversation });
  const channel = (id: string = ADOPTION, type?: 'standard' | 'private' | 'shared') =>
    place({
      conversation: { id: `${id};messageid=1`, conversationType: 'channel', isGroup: true },
      channelData: {
        tenant: { id: 'tenant' },
        team: { id: GENERAL, name: 'Onboarding', aadGroupId: 'group' },
        channel: { id, ...(type && { type }) },
      },
    });
  const group = place({ conversation: { id: GROUP, conversationType: 'groupChat', isGroup: true } });
  const personal = (id: string) => place({ conversation: { id: `a:${id}`, conversationType: 'personal' } });

  const pressIn = (given: object, card: CardSeen, title: string, inputs: object = {}): Promise<Replies> =>
    chat.press({ ...Object(card.choose(title)), ...card.inputs, ...inputs }, given);

  return {
    ...chat,
    /** Changes the playbook. */
    learn(changed: Playbook) {
      knowledge = knowledgeOf(changed);
    },
    stub,
    now,
    channel,
    group,
    personal,
    failures,
    /** Presses a button of a card as the person and in the place of `given`, with what the card's inputs hold. */
    pressIn,
    /** Goes all the way from "post tasks" to the card in the place of `given`; undefined when it was not posted. */
    async post(
      given: object,
      inputs: object = {},
    ): Promise<{ board: () => CardSeen; confirmation: Replies }> {
      const before = stub.messages.length;
      const form = onlyCard(await chat.say('post tasks for kick-off', given));
      const preview = onlyCard(await pressIn(given, form, 'Preview', inputs));
      const confirmation = await pressIn(given, preview, 'Post');
      return {
        confirmation,
        board: () => {
          const shown = stub.messages[before]?.versions.at(-1)?.card;
          if (!shown) throw new Error(`No board was posted: ${JSON.stringify(confirmation)}`);
          return shown;
        },
      };
    },
    /** Sets the boards' clock to a later time. */
    skipTo(time: number) {
      clock.skip(time - now());
    },
    /** Lets the boards' clock go on by so many milliseconds. */
    pass: clock.pass,
    /** Lets so many minutes go by, in steps that no pause between two attempts spans twice; all that falls due is done. */
    async passMinutes(minutes: number, until = () => false) {
      for (let minute = 0; minute < minutes && !until(); minute += 1) {
        for (const step of [60_000, 3000]) {
          clock.skip(step);
          await clock.allDone();
        }
      }
    },
    /** Ends it like a process that is stopped; the service of the channel stays. */
    stop: () => worker.stop(),
    async close() {
      await worker.stop();
      if (!settings.stub) await stub.stop();
    },
  };
}

export type BoardChat = Awaited<ReturnType<typeof openBoardChat>>;

export function onlyCard({ cards, body }: Replies): CardSeen {
  const [card] = cards;
  if (!card) throw new Error(`There is no card: ${JSON.stringify(body)}`);
  return card;
}

export const as = (name: string, locale = 'en-US') => ({
  from: { id: `29:${name}`, name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` },
  locale,
});
