import { round } from './figures';
import type { AgentFigures } from './measures/agents';
import type { AnswerFigures } from './measures/answers';
import type { BoardFigures } from './measures/boards';
import type { CrowdFigures } from './measures/crowds';
import type { HostileFigures } from './measures/hostilePages';
import type { InstanceFigures } from './measures/instances';
import type { LoadFigures } from './measures/loading';
import type { RereadFigures } from './measures/rereading';
import type { TurnFigures } from './measures/turns';

/** One line of the table: what was measured, how much it was, and what is aimed at. */
export type Row = { measure: string; value: string; aim?: Aim | undefined; missed?: boolean };
type Aim = { atMost: number } | { atLeast: number };

export function loadingRows(size: string, figures: LoadFigures): Row[] {
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

export function answerRows(
  size: string,
  { p50Ms, p99Ms, perLocale, slowest }: AnswerFigures,
  aim: Aim,
): Row[] {
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

export function agentRows(figures: AgentFigures): Row[] {
  return [
    row('ask with its card, direct, p50, ms', figures.directP50Ms),
    row('ask with its card, direct, p99, ms', figures.directP99Ms),
    row('ask by MCP over stdio, p50, ms', figures.mcpP50Ms),
    row('ask by MCP over stdio, p99, ms', figures.mcpP99Ms),
  ];
}

export function instanceRows({ store, processes, turns, ticks, idleOperations }: InstanceFigures): Row[] {
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

export function boardRows(figures: BoardFigures): Row[] {
  return [
    row('ticks a second, one board', figures.ticksOneBoard),
    row('ticks a second, 100 boards', figures.ticksManyBoards),
    row('1,000 boards on the disk, MiB', figures.diskMiB),
    row(`card of ${figures.tasks} tasks, UTF-16 units`, figures.cardUnits, { atMost: 28000 }),
    row('press p50, 50 people on one board of 400, ms', figures.pressP50Ms),
    row('press p99, 50 people on one board of 400, ms', figures.pressP99Ms, { atMost: 500 }),
  ];
}

export function turnRows({ echo, bot, botReadyMs }: TurnFigures): Row[] {
  return [
    row('turns a second, echo bot', echo.perSecond),
    row('turns a second, this bot', bot.perSecond),
    row('turns a second, this bot / echo bot', bot.perSecond / echo.perSecond, { atLeast: 0.65 }),
    row('turn p99, echo bot, ms', echo.p99Ms),
    row('turn p99, this bot, ms', bot.p99Ms),
    row('turn p99, this bot / echo bot', bot.p99Ms / echo.p99Ms, { atMost: 1.6 }),
    row('process start to ready, ms', botReadyMs),
  ];
}

export function crowdRows({ oneBoard, fortyBoards }: CrowdFigures): Row[] {
  return [
    row('400 clicks in one instant on one board, p99, ms', oneBoard.p99Ms, { atMost: 1500 }),
    row('processor time of the bot for each, ms', oneBoard.cpuMs),
    row('10 clicks on each of 40 boards in one instant, p99, ms', fortyBoards.p99Ms, { atMost: 1500 }),
    row('processor time of the bot for each, ms', fortyBoards.cpuMs),
  ];
}

export function hostileRows({ heldMs, answerMs }: HostileFigures): Row[] {
  return [
    row('longest hold of the event loop by 100 hostile folders, ms', heldMs, { atMost: 200 }),
    row('slowest answer meanwhile, ms of processor time', answerMs, { atMost: 200 }),
  ];
}

export function rereadingRows({ rereadMs, indexMs }: RereadFigures): Row[] {
  return [
    row('one changed page read again, ms', rereadMs, { atMost: 50 }),
    row('index after it, ms', indexMs),
  ];
}

function row(measure: string, value: number, aim?: Aim): Row {
  return { measure, value: String(round(value)), aim, missed: aim !== undefined && isMissed(value, aim) };
}

function isMissed(value: number, aim: Aim): boolean {
  return 'atMost' in aim ? !(value <= aim.atMost) : !(value >= aim.atLeast);
}

/** The width of the longest measure's name, so that a line can be printed before the next one is known. */
const WIDTH = 66;

export function rowText({ measure, value, aim, missed }: Row): string {
  return `${measure.padEnd(WIDTH)}  ${value.padStart(10)}  ${aimText(aim)}${missed ? '  MISSED' : ''}`.trimEnd();
}

function aimText(aim: Aim | undefined): string {
  if (aim === undefined) return '';
  return 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
}
