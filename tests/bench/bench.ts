import { existsSync, writeFileSync } from 'node:fs';
import type { AnswerFigures } from './answers';
import { type BoardFigures, measureBoards } from './boards';
import { copyContent } from './copies';
import { round } from './figures';
import type { LoadFigures } from './loading';
import { measureAlone } from './measureAlone';
import { readQuestions } from './questions';
import { reportRanking } from './rankingReport';
import { measureRereading } from './rereading';
import { measureTurns } from './turns';

const SAMPLES = '../shared/playbook/pages';
const COPIES = 10;

/** One line of the table: what was measured, how much it was, and what is aimed at. */
type Row = { measure: string; value: string; aim: string };

async function main(): Promise<void> {
  const contentDir = existsSync(SAMPLES) ? SAMPLES : 'content';
  const questions = readQuestions('../shared/eval/questions.jsonl');
  const loading = measureAlone('loading', contentDir, 9);
  const rereading = await measureRereading(contentDir, 9);
  const copies = copyContent(contentDir, COPIES);
  const loadingCopies = measureAlone('loading', copies.path, 2);
  const answersCopies = measureAlone('answers', copies.path, 10);
  copies.remove();
  const answers = measureAlone('answers', contentDir, 25);
  const ranking = await reportRanking();
  const turns = await measureTurns(contentDir, questions);
  const boards = await measureBoards(contentDir);

  const rows: Row[] = [
    ...loadingRows('×1', loading),
    row('one changed page read again, ms', rereading.rereadMs, '< 50'),
    row('index after it, ms', rereading.indexMs),
    ...loadingRows(`×${COPIES}`, loadingCopies),
    ...answerRows('×1', answers, '≤ 5'),
    ...answerRows(`×${COPIES}`, answersCopies, '≤ 15'),
    row('turns a second, echo bot', turns.echoPerSecond),
    row('turns a second, this bot', turns.botPerSecond),
    row('this bot / echo bot', turns.ratio, '≥ 0.6'),
    row('process start to ready, ms', turns.botReadyMs),
    ...boardRows(boards),
  ];
  const width = Math.max(...rows.map(({ measure }) => measure.length));
  const lines = rows.map(
    ({ measure, value, aim }) => `${measure.padEnd(width)}  ${value.padStart(10)}  ${aim}`,
  );
  process.stdout.write(`content: ${contentDir}, questions: ${questions.length}\n${lines.join('\n')}\n`);
  const results = {
    contentDir,
    node: process.version,
    loading,
    rereading,
    loadingCopies,
    answers,
    answersCopies,
    ranking,
    turns,
    boards,
  };
  writeFileSync('bench-results.json', `${JSON.stringify(results, null, 2)}\n`);
}

function loadingRows(size: string, figures: LoadFigures): Row[] {
  return [
    row(`${size}: pages`, figures.pages),
    row(`${size}: read all pages, ms`, figures.readMs),
    row(`${size}: words of all languages, once a process, ms`, figures.wordsMs),
    row(`${size}: index all languages, ms`, figures.indexMs),
    row(`${size}: MiniSearch alone on the same text, ms`, figures.miniSearchMs),
    row(`${size}: index / MiniSearch`, figures.indexMs / figures.miniSearchMs, '≤ 3'),
    row(`${size}: read + index / MiniSearch`, figures.ratio, '≤ 3'),
    row(`${size}: memory of playbook and index, MiB`, figures.heapMiB),
  ];
}

function answerRows(size: string, { p50Ms, p99Ms, perLocale, slowest }: AnswerFigures, aim: string): Row[] {
  return [
    row(`${size}: answer p50, ms`, p50Ms),
    row(`${size}: answer p99, ms`, p99Ms, aim),
    ...Object.entries(perLocale).map(([locale, own]): Row => {
      const value = `${round(own.p50Ms)} / ${round(own.p99Ms)}`;
      return { measure: `${size}: answer p50 / p99 in ${locale}, ms`, value, aim: '' };
    }),
    row(`${size}: slowest language (${slowest.locale}) / English`, slowest.ratio, '≤ 2'),
  ];
}

function boardRows(figures: BoardFigures): Row[] {
  return [
    row('ticks a second, one board', figures.ticksOneBoard),
    row('ticks a second, 100 boards', figures.ticksManyBoards),
    row('memory of 1,000 boards, MiB', figures.heapMiB),
    row('1,000 boards on the disk, MiB', figures.diskMiB),
    row(`card of ${figures.tasks} tasks, UTF-16 units`, figures.cardUnits, '< 28000'),
    row('press p50, 50 people on one board of 400, ms', figures.pressP50Ms),
    row('press p99, 50 people on one board of 400, ms', figures.pressP99Ms, '< 500'),
  ];
}

function row(measure: string, value: number, aim = ''): Row {
  return { measure, value: String(round(value)), aim };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
