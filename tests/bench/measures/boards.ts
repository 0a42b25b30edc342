import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardId } from '../../../src/boards/board/board';
import { createBoard } from '../../../src/boards/history/create';
import type { BoardService } from '../../../src/boards/keeping/service';
import { createBoardCards } from '../../../src/cards/boardCards';
import { loadPlaybook } from '../../../src/content/load';
import { createTexts } from '../../../src/i18n/texts';
import type { Page } from '../../../src/playbook/page';
import type { Playbook } from '../../../src/playbook/playbook';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { member, wanted } from '../../boards/board';
import { serviceOn } from '../../boards/keeping/crowd';
import { workOffBoard } from '../../bot/boards/crowds/crowd';
import { quantile } from '../figures';

/** The longest page of the whole playbook has as many. */
const TASKS = 83;
const PEOPLE = 50;
const SECONDS = 3;
const MANY_BOARDS = 100;
const STORED_BOARDS = 1000;
const MIB = 2 ** 20;

export type BoardFigures = {
  tasks: number;
  ticksOneBoard: number;
  ticksManyBoards: number;
  diskMiB: number;
  /** Of the card in the channel, in the language that needs most. */
  cardUnits: number;
  /** Of a press while fifty people tick 400 tasks of one board, over the real adapter. */
  pressP50Ms: number;
  pressP99Ms: number;
};

/** Ticks through the service on an embedded store, cards as they are posted, and fifty people over the adapter. */
export async function measureBoards(contentDir: string): Promise<BoardFigures> {
  const { playbook: read } = await loadPlaybook(contentDir);
  const longest = longestPage(read);
  const playbook = { ...read, pages: withLongPage(read, longest.id) };
  const page = longTo(TASKS, longest);
  // The first crowd warms up what a bot has warm after its first minutes.
  await (await workOffBoard()).close();
  const crowd = await workOffBoard();
  await crowd.close();
  const times = crowd.answers.map(({ ms }) => ms);
  return {
    tasks: page.tasks.length,
    ticksOneBoard: await withService((service) => ticksPerSecond(service, page, 1)),
    ticksManyBoards: await withService((service) => ticksPerSecond(service, page, MANY_BOARDS)),
    diskMiB: await diskOf(page),
    cardUnits: cardUnits(playbook, page),
    pressP50Ms: quantile(times, 0.5),
    pressP99Ms: quantile(times, 0.99),
  };
}

/** As many people as can at once, each a tick after the other, on and off again. */
async function ticksPerSecond(service: BoardService, page: Page, boards: number): Promise<number> {
  const ids = await newBoards(service, page, boards);
  const end = performance.now() + SECONDS * 1000;
  let ticks = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_unused, person) => {
      for (let n = 0; performance.now() < end; n += 1) {
        const id = ids[(person + n * PEOPLE) % ids.length] ?? '';
        await tick(service, id, page, person, n);
        ticks += 1;
      }
    }),
  );
  return ticks / ((performance.now() - started) / 1000);
}

async function tick(service: BoardService, id: BoardId, page: Page, person: number, n: number) {
  const item = page.tasks[person % page.tasks.length]?.id ?? '';
  const kind = n % 2 === 0 ? 'tick' : 'untick';
  const actor = member(`person ${person}`);
  await service.execute(id, { operation: `${n}`, actor, action: { kind, item } });
}

/** What stays on the disk of a thousand boards on each of which somebody has ticked; in memory stays nothing of them. */
async function diskOf(page: Page): Promise<number> {
  return withService(async (service, folder) => {
    const ids = await newBoards(service, page, STORED_BOARDS);
    for (const [n, id] of ids.entries()) await tick(service, id, page, n, 0);
    return statSync(join(folder, 'documents.mdb')).size / MIB;
  });
}

async function newBoards(service: BoardService, page: Page, count: number): Promise<BoardId[]> {
  const ids: BoardId[] = [];
  for (let n = 0; n < count; n += 1) {
    const made = await service.create(wanted({ page, operation: `board ${n}` }));
    if (made.kind === 'refused') throw new Error(made.refusal.code);
    ids.push(made.stored.board.id);
  }
  return ids;
}

async function withService<T>(measure: (service: BoardService, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'boards-bench-'));
  const store = openEmbeddedStore(folder);
  try {
    return await measure(serviceOn(store), folder);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In UTF-16 units of JSON: the first part of the board, which is what is posted. */
function cardUnits(playbook: Playbook, { id }: Page): number {
  const cards = createBoardCards(createTexts());
  const units = [...playbook.pages.values()].flatMap((pages) => {
    const page = pages.get(id);
    const made = page && createBoard(wanted({ page, locale: page.locale }), Date.now());
    if (made?.kind !== 'created') return [];
    return [JSON.stringify(cards.shared(made.board, playbook, { now: Date.now() }).content).length];
  });
  return Math.max(...units);
}

function longestPage(playbook: Playbook): Page {
  const pages = [...playbook.pages.values()].flatMap((own) => [...own.values()]);
  const [longest] = pages.sort((a, b) => b.tasks.length - a.tasks.length);
  if (!longest) throw new Error('There is no page');
  return longest;
}

/** The page with its own tasks again under other numbers, until it has as many. */
function longTo(count: number, page: Page): Page {
  const again = Array.from({ length: count }, (_unused, n) => page.tasks[n % page.tasks.length]);
  const tasks = again.flatMap((task, n) =>
    task === undefined ? [] : [n < page.tasks.length ? task : { ...task, id: `${task.id}${n}` }],
  );
  return { ...page, tasks };
}

function withLongPage({ pages }: Playbook, id: string): Playbook['pages'] {
  return new Map(
    [...pages].map(([locale, own]) => {
      const page = own.get(id);
      return [locale, page ? new Map([...own, [id, longTo(TASKS, page)]]) : own];
    }),
  );
}
