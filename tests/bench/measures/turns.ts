import { Agent, request } from 'node:http';
import { type BotProcess, startBotProcess } from '../botProcess';
import { median, quantile } from '../figures';
import type { BenchQuestion } from '../questions';

/** Long enough for the code to be compiled and the caches to be as after a morning of questions. */
const WARM_SLICES = 4;
const SLICES = 4;
const SLICE_MS = 4000;
const CONCURRENCY = 16;

/** `perSecond`: the median of the slices; `p99Ms`: of all turns that count. */
export type TurnRate = { perSecond: number; p99Ms: number };
export type TurnFigures = { bot: TurnRate; echo: TurnRate; botReadyMs: number };

type Slice = { perSecond: number; times: readonly number[] };

/** Turns a second of the bot beside an echo bot, in slices that take turns, so that both see the same machine. */
export async function measureTurns(
  contentDir: string,
  questions: readonly BenchQuestion[],
): Promise<TurnFigures> {
  const bot = await startBotProcess('dist/main.js', contentDir);
  const echo = await startBotProcess('tests/bench/echoServer.ts', contentDir);
  try {
    const slices = { bot: [] as Slice[], echo: [] as Slice[] };
    for (let round = 0; round < WARM_SLICES + SLICES; round += 1) {
      slices.bot.push(await slice(bot, questions));
      slices.echo.push(await slice(echo, questions));
    }
    return { bot: rateOf(slices.bot), echo: rateOf(slices.echo), botReadyMs: bot.readyMs };
  } finally {
    bot.stop();
    echo.stop();
  }
}

function rateOf(all: readonly Slice[]): TurnRate {
  const slices = all.slice(WARM_SLICES);
  const times = slices.flatMap((slice) => slice.times);
  return { perSecond: median(slices.map(({ perSecond }) => perSecond)), p99Ms: quantile(times, 0.99) };
}

async function slice(target: BotProcess, questions: readonly BenchQuestion[]): Promise<Slice> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const end = performance.now() + SLICE_MS;
  const times: number[] = [];
  const client = async (person: number): Promise<void> => {
    for (let n = person; performance.now() < end; n += CONCURRENCY) {
      const question = questions[n % questions.length];
      if (!question) throw new Error('There are no questions to ask');
      const sent = performance.now();
      await post(target.endpoint, agent, activity(question, person));
      times.push(performance.now() - sent);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, (_unused, person) => client(person)));
  agent.destroy();
  return { perSecond: times.length / ((performance.now() - started) / 1000), times };
}

function activity(question: BenchQuestion, person: number): string {
  return JSON.stringify({
    type: 'message',
    channelId: 'msteams',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `person-${person}` },
    recipient: { id: 'bot' },
    conversation: { id: `conversation-${person}` },
    locale: question.locale,
    text: question.text,
  });
}

function post(endpoint: string, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(endpoint, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`The bot answered ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
