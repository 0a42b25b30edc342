import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswering } from '../../../src/answering/answering';
import { commandReader } from '../../../src/bot/commands/command';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { readActivity } from '../../../src/bot/turn/readActivity';
import { createCards } from '../../../src/cards/cards';
import { loadPlaybook } from '../../../src/content/load';
import { createTexts } from '../../../src/i18n/texts';
import { withoutPeople } from '../../../src/insights/anonymous/withoutPeople';
import { repeated } from '../../growth/growth';
import { PIECES } from '../../growth/pieces';
import { quantile } from '../figures';

/** Characters of each question: the most that are taken for one. */
const LENGTH = 1000;
/** Of each kind. */
const RANDOM = 400;
const WARM_UP = 100;
const RUNS = 3;
const NAMES = ['Ada Lovelace', '29:ada'];

/**
 * How long questions of 1,000 chosen characters keep the process busy, from their text to their card:
 * `npx tsx tests/bench/measures/hostileQuestions.ts CONTENT [SEED]`. The best of three runs of each, in milliseconds of this process.
 */
async function main([content = 'content', seed = '1']: string[]): Promise<void> {
  const { playbook } = await loadPlaybook(content);
  const answering = createAnswering(playbook);
  const texts = createTexts();
  const cards = createCards(texts);
  const readCommand = commandReader(readCommandWords(), texts.locales);
  const answer = (question: string, locale: string) => {
    const recipient = { id: 'bot', name: 'Playbook' };
    const { text } = readActivity({ text: question, entities: [], recipient }).turn;
    readCommand(text);
    cards.answer(answering.answer({ text, locale, page: null, previous: null }), {
      locale,
      part: 0,
      notices: [],
    });
    withoutPeople(text, NAMES, 200);
  };
  const questions = hostileQuestions(randomNumbers(Number(seed)));
  const localeOf = (at: number) => texts.locales[at % texts.locales.length] ?? 'en';
  questions.slice(-WARM_UP).forEach((question, at) => answer(question, localeOf(at)));
  const times = questions.map((question, at) =>
    Math.min(...Array.from({ length: RUNS }, () => busyMs(() => answer(question, localeOf(at))))),
  );
  const worst = Math.max(...times);
  process.stdout.write(
    `${questions.length} questions: p50 ${quantile(times, 0.5).toFixed(1)}, p99 ${quantile(times, 0.99).toFixed(1)}, ` +
      `worst ${worst.toFixed(1)} ms: ${JSON.stringify(questions[times.indexOf(worst)]?.slice(0, 80))}\n`,
  );
}

/** Every piece repeated, words of the language data repeated, and mixtures of both. */
function hostileQuestions(random: () => number): string[] {
  const words = vocabulary();
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const any = () => `${pick(random() < 0.3 ? PIECES : words)}${random() < 0.7 ? ' ' : ''}`;
  const several = (count: number) => Array.from({ length: count }, any).join('');
  return [
    ...PIECES.map((piece) => repeated(piece, LENGTH)),
    ...Array.from({ length: RANDOM }, () => repeated(`${pick(words)} `, LENGTH)),
    ...Array.from({ length: RANDOM }, () => repeated(several(1 + Math.floor(random() * 3)), LENGTH)),
    ...Array.from({ length: RANDOM }, () => several(200).slice(0, LENGTH)),
  ];
}

/** Every text of the files that questions are understood by. */
function vocabulary(): string[] {
  const folder = join(__dirname, '../../../src/answering/vocabulary');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  const texts = files.flatMap((file): string[] =>
    textsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
  return [...new Set(texts)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Between 0 and 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 0x80000000;
    return state / 0x80000000;
  };
}

function busyMs(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

void main(process.argv.slice(2));
