import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, type Outcome } from './exchange';
import type { Finding } from './findings';
import type { FuzzedBot, Held } from './fuzzedBot';
import type { FuzzRequest } from './requests';

export type HuntSettings = {
  bot: FuzzedBot;
  /** Another one like it, to find out what ended the first. */
  another: () => Promise<FuzzedBot>;
  requestOf: (number: number) => FuzzRequest;
  /** Told of every answer. */
  heard: (outcome: Outcome) => void;
  /** Whether everything that is sent as an activity has to be refused. */
  refuses: boolean;
};

export type Hunt = {
  /** Sends the requests with the numbers from `from` to before `to`; what the bot does not survive is its end. */
  send(from: number, to: number): Promise<void>;
  /** All that was found so far; sends again what was under way when the event loop was held. */
  findings(): Promise<Finding[]>;
  answers(): ReadonlyMap<string, number>;
};

const LANES = 8;
/** Slow connections beside them; most do nothing but wait for the server's limits. */
const SLOW_LANES = 60;
const ENDING_MS = 300;
const LONGEST_HELD_MS = 250;
/** Characters of what it printed before its end. */
const LAST_WORDS = 2000;
/** Requests after which what runs often runs as fast as it can. */
const WARMING = 150;
/** With so many findings of one sort there is no point in more. */
const MOST_REPLAYED = 40;

type Span = { request: FuzzRequest; began: number; ended: number };

export function createHunt({ bot, another, requestOf, heard, refuses }: HuntSettings): Hunt {
  const found: Finding[] = [];
  const underWay = new Set<FuzzRequest>();
  const spans: Span[] = [];
  const suspected: { held: Held; requests: FuzzRequest[] }[] = [];
  const counts = new Map<string, number>();
  let looked = 0;

  const one = async (request: FuzzRequest): Promise<void> => {
    underWay.add(request);
    const began = Date.now();
    const outcome = await exchange(bot.port, request);
    if (await isOver(outcome)) return;
    underWay.delete(request);
    spans.push({ request, began, ended: Date.now() });
    if (spans.length > 400) spans.splice(0, 100);
    lookForHolds();
    heard(outcome);
    const kind = `${request.kind} ${outcome.statuses.join('+') || outcome.ended}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const wrong = wrongWith(request, outcome, refuses);
    if (wrong !== undefined) found.push({ what: wrong, requests: [request] });
  };

  /** A connection is closed a moment before its process has ended. */
  const isOver = async ({ ended, statuses }: Outcome): Promise<boolean> => {
    if (ended === 'refused' || (ended === 'closed' && statuses.length === 0)) await sleep(ENDING_MS);
    return bot.ended() !== null;
  };

  const lookForHolds = (): void => {
    for (; looked < bot.held.length; looked += 1) {
      const held = bot.held[looked];
      if (!held || held.ms <= LONGEST_HELD_MS) continue;
      const ended = spans.filter((span) => span.began <= held.ended && span.ended >= held.began);
      suspected.push({ held, requests: [...ended.map(({ request }) => request), ...underWay] });
    }
  };

  const send = async (from: number, to: number): Promise<void> => {
    let next = from;
    const slow = new Set<Promise<void>>();
    const lane = async (): Promise<void> => {
      while (next < to && bot.ended() === null) {
        const request = requestOf(next);
        next += 1;
        if (request.kind !== 'socket') {
          await one(request);
          continue;
        }
        const running = one(request).finally(() => slow.delete(running));
        slow.add(running);
        if (slow.size >= SLOW_LANES) await Promise.race(slow);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await Promise.all(slow);
    if (bot.ended() !== null && underWay.size > 0) {
      found.push(await endOf([...underWay]));
      underWay.clear();
    }
  };

  /** One after the other, to a bot that is still alive. */
  const endOf = async (requests: FuzzRequest[]): Promise<Finding> => {
    const fresh = await another();
    // The newest first: the others have been there for a while.
    const fast = requests.filter(({ kind }) => kind !== 'socket').reverse();
    try {
      for (const request of fast) {
        await exchange(fresh.port, request);
        await sleep(ENDING_MS);
        if (fresh.ended() !== null)
          return { what: `The bot ended: ${fresh.printed().slice(-LAST_WORDS)}`, requests: [request] };
      }
    } finally {
      fresh.remove();
    }
    return { what: `The bot ended under one of these: ${bot.printed().slice(-LAST_WORDS)}`, requests };
  };

  const replayed = async (
    fresh: FuzzedBot,
    held: Held,
    requests: readonly FuzzRequest[],
  ): Promise<Finding> => {
    const what = `The event loop was held for ${Math.round(held.ms)} ms`;
    for (const request of requests) {
      if (fresh.ended() !== null) break;
      const before = fresh.held.length;
      await exchange(fresh.port, request);
      const again = fresh.held.slice(before).find(({ ms }) => ms > LONGEST_HELD_MS);
      if (again)
        return { what: `${what}, and for ${Math.round(again.ms)} ms again by this one`, requests: [request] };
    }
    return { what: `${what} under one of these, which did not hold it again`, requests };
  };

  /** To another bot: this one drops a message that it has answered, and remembers answers. */
  const holds = async (): Promise<Finding[]> => {
    if (suspected.length === 0) return [];
    const fresh = await another();
    try {
      for (let number = 0; number < WARMING; number += 1) {
        const request = requestOf(number);
        if (request.kind === 'activity') await exchange(fresh.port, request);
      }
      const named: Finding[] = [];
      for (const { held, requests } of suspected.slice(0, MOST_REPLAYED)) {
        const fast = requests.filter(({ kind }) => kind === 'activity' || kind === 'body');
        named.push(await replayed(fresh, held, fast));
      }
      return named;
    } finally {
      fresh.remove();
    }
  };

  return {
    send,
    answers: () => counts,
    async findings() {
      lookForHolds();
      return [...found, ...(await holds())];
    },
  };
}

function wrongWith(request: FuzzRequest, outcome: Outcome, refuses: boolean): string | undefined {
  const { statuses, ended, body, tookMs } = outcome;
  const failed = statuses.find((status) => status >= 500);
  if (failed !== undefined) return `It was answered with ${failed}: ${body.slice(0, 300)}`;
  if (ended === 'hung') return `It was neither answered nor closed in ${Math.round(tookMs / 1000)} s`;
  if (ended === 'refused') return 'There was no connection to be had';
  if (request.kind === 'activity' && statuses.length !== 1) return `It got ${statuses.length} answers`;
  if (request.kind === 'activity' && refuses && !statuses.every((status) => status >= 400))
    return `It was taken (${statuses.join()}), though its caller is nobody`;
  return undefined;
}
