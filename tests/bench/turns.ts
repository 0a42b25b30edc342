import { Agent, request } from 'node:http';
import { type BotProcess, startBotProcess } from './botProcess';
import { median } from './figures';
import type { BenchQuestion } from './questions';

const SLICES = 6;
const SLICE_MS = 1500;
const CONCURRENCY = 8;

export type TurnFigures = { botPerSecond: number; echoPerSecond: number; ratio: number; botReadyMs: number };

/** Turns a second of the bot beside an echo bot, in slices that take turns, so that both see the same machine. */
export async function measureTurns(
  contentDir: string,
  questions: readonly BenchQuestion[],
): Promise<TurnFigures> {
  const bot = await startBotProcess('dist/main.js', contentDir);
  const echo = await startBotProcess('tests/bench/echoServer.ts', contentDir);
  try {
    await slice(bot, questions);
    await slice(echo, questions);
    const rates = { bot: [] as number[], echo: [] as number[] };
    for (let round = 0; round < SLICES; round += 1) {
      rates.bot.push(await slice(bot, questions));
      rates.echo.push(await slice(echo, questions));
    }
    const [botPerSecond, echoPerSecond] = [median(rates.bot), median(rates.echo)];
    return { botPerSecond, echoPerSecond, ratio: botPerSecond / echoPerSecond, botReadyMs: bot.readyMs };
  } finally {
    bot.stop();
    echo.stop();
  }
}

async function slice(target: BotProcess, questions: readonly BenchQuestion[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const end = performance.now() + SLICE_MS;
  let turns = 0;
  const client = async (person: number): Promise<void> => {
    for (let n = person; performance.now() < end; n += CONCURRENCY) {
      const question = questions[n % questions.length];
      if (!question) throw new Error('There are no questions to ask');
      await post(target.endpoint, agent, activity(question, person));
      turns += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, (_unused, person) => client(person)));
  agent.destroy();
  return turns / ((performance.now() - started) / 1000);
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
