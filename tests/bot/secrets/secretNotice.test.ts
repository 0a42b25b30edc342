import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/bot/connector/delivery';
import { createHomes } from '../../../src/bot/directory/homes';
import { createPeople } from '../../../src/bot/directory/people';
import { createSecretNotice } from '../../../src/bot/secrets/secretNotice';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../../src/store/memory';
import { texts } from '../../once/parts';

const DAY = 86_400_000;
const ENDS = Date.UTC(2027, 0, 31);
const DELIVERED: Delivery = { kind: 'delivered', id: '1', conversation: null };
const CHAT = {
  conversation: 'a:mia',
  serviceUrl: 'https://s',
  tenant: 't',
  client: 'msteams',
  bot: '28:b',
};

describe('a secret that ends soon', () => {
  let store: MemoryStore;
  let jobs: DocumentJobs;
  let time: number;
  let sent: string[];
  let deliveries: Delivery[];

  const notice = (at: number | null = ENDS, expiry = { at, warnMs: 30 * DAY }) =>
    createSecretNotice({
      documents: store,
      jobs,
      texts,
      isManager: ({ id }) => id !== '29:bob',
      expiry,
      now: () => time,
      directory: {
        people: createPeople(store),
        homes: createHomes(store),
        directMessages: {
          async text(person, from, make) {
            const locale = person.id === '29:mia' ? 'de' : 'en';
            sent.push(`${person.id} in ${from.conversation}: ${make(locale)}`);
            return deliveries.shift() ?? DELIVERED;
          },
        },
      },
    });
  const know = (id: string, chat: typeof CHAT | null = CHAT) =>
    createPeople(store).keep({ id, name: id, directoryId: null, locale: 'en', chat });

  /** Runs what is due; the kinds of what came of it. */
  const work = async (given = notice()): Promise<string[]> => {
    const ended: string[] = [];
    for (const { job, receipt } of await jobs.claim(time, 10, 1000)) {
      const outcome = await given.handlers.get(job.kind)?.(job, AbortSignal.timeout(1000));
      ended.push(outcome?.kind ?? 'nobody’s');
      if (outcome?.kind === 'retry') await jobs.release(receipt, outcome.at);
      else await jobs.complete(receipt);
    }
    return ended;
  };

  beforeEach(async () => {
    store = new MemoryStore();
    jobs = new DocumentJobs(store);
    sent = [];
    deliveries = [];
    time = ENDS - 40 * DAY;
    await know('29:mia');
    await know('29:bob');
  });

  it('is told of to the managers alone, in their language, not before it is time', async () => {
    await notice().start();
    expect(await work()).toEqual([]);
    time = ENDS - 30 * DAY;
    expect(await work()).toEqual(['done']);
    expect(sent).toEqual([
      expect.stringMatching(/^29:mia in a:mia: Der geheime Clientschlüssel.* 31\. Januar 2027 /),
    ]);
  });

  it('is told of once, however often the bot starts and in however many processes', async () => {
    time = ENDS - 10 * DAY;
    for (let start = 1; start <= 3; start += 1) {
      await notice().start();
      await work();
    }
    time += 3 * DAY;
    await work();
    expect(sent.length).toBe(1);
  });

  it('is told of to who becomes known or a manager later, too', async () => {
    time = ENDS - 10 * DAY;
    await notice().start();
    await work();
    await know('29:eva', { ...CHAT, conversation: 'a:eva' });
    time += DAY;
    await work();
    expect(sent.map((line) => line.slice(0, 6))).toEqual(['29:mia', '29:eva']);
  });

  it('is told of again when its successor is about to end', async () => {
    time = ENDS - 10 * DAY;
    await notice().start();
    await work();
    const next = notice(ENDS + 300 * DAY);
    await next.start();
    time = ENDS + 280 * DAY;
    await work(next);
    expect(sent.length).toBe(2);
  });

  it('is told of later where the message could not be delivered, and not twice where it may have been', async () => {
    time = ENDS - 10 * DAY;
    deliveries = [
      { kind: 'throttled', retryAfterMs: 5000, why: '' },
      { kind: 'unsure', why: '' },
    ];
    await notice().start();
    expect(await work()).toEqual(['retry']);
    time += 5000;
    expect(await work()).toEqual(['done']);
    time += DAY;
    await work();
    expect(sent.length).toBe(2);
  });

  it('is told of from a team to a manager whose chat is not known', async () => {
    store = new MemoryStore();
    jobs = new DocumentJobs(store);
    await know('29:mia', null);
    time = ENDS - 10 * DAY;
    await notice().start();
    await work();
    expect(sent).toEqual([]);
    const place = {
      kind: 'channel',
      conversation: '19:team',
      team: '19:team',
      channel: '19:team',
      tenant: 't',
      serviceUrl: 'https://s',
    } as const;
    const where = { place, client: 'msteams', bot: '28:b', team: null, channel: null, event: null };
    await createHomes(store).tell({ kind: 'added', where });
    time += DAY;
    await work();
    expect(sent).toEqual([expect.stringMatching(/^29:mia in 19:team: /)]);
  });

  it('is not told of when another one has taken its place, whose end is', async () => {
    const expiry = { at: ENDS, warnMs: 30 * DAY };
    const given = notice(ENDS, expiry);
    await given.start();
    expiry.at = ENDS + 100 * DAY;
    time = ENDS - 30 * DAY;
    expect([await work(given), sent]).toEqual([['done'], []]);
    time += 100 * DAY;
    expect([await work(given), sent.length]).toEqual([['done'], 1]);
  });

  it('is nobody’s concern once it has ended, or when nobody knows when', async () => {
    time = ENDS;
    await notice().start();
    expect(await work()).toEqual(['done']);
    await notice(null).start();
    time += 10 * DAY;
    expect([await work(), sent]).toEqual([[], []]);
  });
});
