import { existsSync, writeFileSync } from 'node:fs';
import { type AgentFigures, measureAgents } from './agents';
import type { AnswerFigures } from './answers';
import { type BoardFigures, measureBoards } from './boards';
import { copyContent } from './copies';
import { measureCrowds } from './crowds';
import { round } from './figures';
import { measureHostilePages } from './hostilePages';
import { type InstanceFigures, measureInstances } from './instances';
import type { LoadFigures } from './loading';
import { measureAlone } from './measureAlone';
import { readQuestions } from './questions';
import { reportRanking } from './ranking/rankingReport';
import { measureRereading } from './rereading';
import { measureTurns } from './turns';

const SAMPLES = '../shared/playbook/pages';
const COPIES = 10;

/** One line of the table: what was measured, how much it was, and what is aimed at. */
type Row = { measure: string; value: string; aim?: Aim | undefined; missed?: boolean };
type Aim = { atMost: number } | { atLeast: number };

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
  const agents = await measureAgents(
    contentDir,
    questions.length > 0 ? questions : readQuestions('tests/ranking'),
  );
  const ranking = await reportRanking();
  const turns = await measureTurns(contentDir, questions);
  const instances = await measureInstances(
    contentDir,
    questions.length > 0 ? questions : readQuestions('tests/ranking'),
  );
  const boards = await measureBoards(contentDir);
  const crowds = await measureCrowds();
  const hostile = await measureHostilePages();

  const rows: Row[] = [
    ...loadingRows('×1', loading),
    row('one changed page read again, ms', rereading.rereadMs, { atMost: 50 }),
    row('index after it, ms', rereading.indexMs),
    ...loadingRows(`×${COPIES}`, loadingCopies),
    ...answerRows('×1', answers, { atMost: 5 }),
    ...answerRows(`×${COPIES}`, answersCopies, { atMost: 15 }),
    ...agentRows(agents),
    row('turns a second, echo bot', turns.echo.perSecond),
    row('turns a second, this bot', turns.bot.perSecond),
    row('turns a second, this bot / echo bot', turns.bot.perSecond / turns.echo.perSecond, { atLeast: 0.65 }),
    row('turn p99, echo bot, ms', turns.echo.p99Ms),
    row('turn p99, this bot, ms', turns.bot.p99Ms),
    row('turn p99, this bot / echo bot', turns.bot.p99Ms / turns.echo.p99Ms, { atMost: 1.6 }),
    row('process start to ready, ms', turns.botReadyMs),
    ...instances.flatMap(instanceRows),
    ...boardRows(boards),
    row('400 clicks in one instant on one board, p99, ms', crowds.oneBoardP99Ms, { atMost: 1500 }),
    row('10 clicks on each of 40 boards in one instant, p99, ms', crowds.fortyBoardsP99Ms, { atMost: 1500 }),
    row('longest hold of the event loop by 100 hostile folders, ms', hostile.heldMs, { atMost: 200 }),
    row('slowest answer meanwhile, ms of processor time', hostile.answerMs, { atMost: 200 }),
  ];
  const width = Math.max(...rows.map(({ measure }) => measure.length));
  const lines = rows.map(({ measure, value, aim, missed }) =>
    `${measure.padEnd(width)}  ${value.padStart(10)}  ${aimText(aim)}${missed ? '  MISSED' : ''}`.trimEnd(),
  );
  lines.push('', `${rows.filter(({ missed }) => missed).length} figures miss their aim`);
  process.stdout.write(`content: ${contentDir}, questions: ${questions.length}\n${lines.join('\n')}\n`);
  const results = {
    contentDir,
    node: process.version,
    loading,
    rereading,
    loadingCopies,
    answers,
    answersCopies,
    agents,
    ranking,
    turns,
    instances,
    boards,
    crowds,
    hostile,
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
    row(`${size}: index / MiniSearch`, figures.indexMs / figures.miniSearchMs, { atMost: 3 }),
    row(`${size}: read + index / MiniSearch`, figures.ratio, { atMost: 3 }),
    row(`${size}: memory of playbook and index, MiB`, figures.heapMiB),
  ];
}

function answerRows(size: string, { p50Ms, p99Ms, perLocale, slowest }: AnswerFigures, aim: Aim): Row[] {
  return [
    row(`${size}: answer p50, ms`, p50Ms),
    row(`${size}: answer p99, ms`, p99Ms, aim),
    ...Object.entries(perLocale).map(([locale, own]): Row => {
      const value = `${round(own.p50Ms)} / ${round(own.p99Ms)}`;
      return { measure: `${size}: answer p50 / p99 in ${locale}, ms`, value };
    }),
    row(`${size}: slowest language (${slowest.locale}) / English`, slowest.ratio, { atMost: 2 }),
  ];
}

function agentRows(figures: AgentFigures): Row[] {
  return [
    row('ask with its card, direct, p50, ms', figures.directP50Ms),
    row('ask with its card, direct, p99, ms', figures.directP99Ms),
    row('ask by MCP over stdio, p50, ms', figures.mcpP50Ms),
    row('ask by MCP over stdio, p99, ms', figures.mcpP99Ms),
  ];
}

function instanceRows({ store, processes, turns, ticks, idleOperations }: InstanceFigures): Row[] {
  const where = `${processes === 1 ? 'one process' : `${processes} processes`} on ${store}`;
  return [
    row(`${where}: turns a second`, turns.perSecond),
    row(`${where}: turn p99, ms`, turns.p99Ms),
    row(`${where}: ticks a second over HTTP`, ticks.perSecond),
    row(`${where}: tick p99, ms`, ticks.p99Ms),
    row(`${where}: processor time a turn, ms`, turns.cpuMs),
    row(`${where}: processor time a tick, ms`, ticks.cpuMs),
    row(`${where}: store operations a turn`, turns.storeOperations),
    row(`${where}: store operations a tick`, ticks.storeOperations),
    row(`${where}: store operations a second, idle`, idleOperations),
  ];
}

function boardRows(figures: BoardFigures): Row[] {
  return [
    row('ticks a second, one board', figures.ticksOneBoard),
    row('ticks a second, 100 boards', figures.ticksManyBoards),
    row('1,000 boards on the disk, MiB', figures.diskMiB),
    row(`card of ${figures.tasks} tasks, UTF-16 units`, figures.cardUnits, { atMost: 28000 }),
    row('press p50, 50 people on one board of 400, ms', figures.pressP50Ms),
    row('press p99, 50 people on one board of 400, ms', figures.pressP99Ms, { atMost: 500 }),
  ];
}

function row(measure: string, value: number, aim?: Aim): Row {
  return { measure, value: String(round(value)), aim, missed: aim !== undefined && isMissed(value, aim) };
}

function isMissed(value: number, aim: Aim): boolean {
  return 'atMost' in aim ? !(value <= aim.atMost) : !(value >= aim.atLeast);
}

function aimText(aim: Aim | undefined): string {
  if (aim === undefined) return '';
  return 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
