import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { REMINDER_SPREAD } from '../../../src/boards/keeping/boardJobs';
import { type ConnectorStub, startConnectorStub } from '../../bot/boards/connectorStub';
import { startAzurite } from '../../store/tables/azurite';
import { createCrowd, dataOf, type Place } from './crowd';
import { type RestlessBots, startRestlessBots } from './restless';

jest.setTimeout(900_000);

/** `KILL_SECONDS=60` is what production is measured by. */
const SECONDS = Number(process.env.KILL_SECONDS ?? 15);
const PROJECT = path.resolve(__dirname, '../../..');
const PROCESSES = 3;
const BOARDS = 50;
const PEOPLE = 200;
const KILL_EVERY_MS = 5000;
/** Every so many actions of a person are an assignment. */
const ASSIGN_EVERY = 5;
/** At most so long does somebody look at a card, in milliseconds. */
const LOOKS_MS = 20_000;
/** A process that is killed has several messages claimed and not yet sent: up to sixteen jobs run at once, few do mostly. */
const LOST_BY_A_KILL = 4;

const DAY_BEFORE = Date.parse('2026-03-30T12:00:00Z');
/** All reminders of the day are due while people press. */
const REMINDING = Date.parse('2026-03-31T09:00:00Z') + REMINDER_SPREAD - SECONDS * 1000;

type Posted = {
  place: Place;
  items: readonly string[];
  message: () => ReturnType<ConnectorStub['messages']['at']>;
};

describe(`${PEOPLE} people on ${BOARDS} boards of three processes, one of which is killed every five seconds`, () => {
  let stub: ConnectorStub;
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let dataDir: string;
  let bots: RestlessBots;
  let boards: Posted[];
  /** Of each item of each board, whether its last press that was answered was a tick. */
  const ticked = new Map<string, boolean>();
  /** Presses of these were never answered in time, so nobody can say whether they count. */
  const unsure = new Set<string>();
  const assigned: string[] = [];
  let actions = 0;
  let unanswered = 0;
  const failures: unknown[] = [];

  const start = (clock: number) =>
    startRestlessBots(
      PROCESSES,
      dataDir,
      { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString },
      clock,
    );

  beforeAll(async () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT });
    [stub, azurite] = [await startConnectorStub(), await startAzurite()];
    dataDir = mkdtempSync(path.join(tmpdir(), 'three-processes-'));
    bots = await start(DAY_BEFORE);
    boards = await postBoards();
    await bots.stop();
    bots = await start(REMINDING);
    bots.killEvery(KILL_EVERY_MS);
    await work();
    await bots.rest();
  });
  afterAll(async () => {
    await bots?.stop();
    await azurite?.stop();
    await stub?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function postBoards(): Promise<Posted[]> {
    const crowd = createCrowd(() => bots.endpoint());
    const post = async (index: number): Promise<Posted> => {
      const place = { serviceUrl: stub.serviceUrl, channel: `19:channel-${index}@thread.tacv2` };
      const form = await crowd.say(place, 'ada', 'post tasks for migration');
      const preview = await crowd.press(place, 'ada', dataOf(form, 'Preview', { due: '2026-03-31' }));
      await crowd.press(place, 'ada', dataOf(preview, 'Post'));
      const message = () =>
        stub.messages.find(({ conversation }) => conversation.startsWith(`${place.channel};`));
      const card = await stub.until(() => message()?.versions.at(-1)?.card, `a card in ${place.channel}`);
      const items = card.buttons.flatMap(({ title }) => /^Mark task (\S+) as done$/.exec(title)?.[1] ?? []);
      return { place, items, message };
    };
    const all: Posted[] = [];
    for (let index = 0; index < BOARDS; index += 5)
      all.push(...(await Promise.all(Array.from({ length: 5 }, (_, i) => post(index + i)))));
    return all;
  }

  /** Each works on tasks of one board that nobody else works on: ticks and opens them again, and assigns some. */
  async function work(): Promise<void> {
    const crowd = createCrowd(() => bots.endpoint());
    const end = performance.now() + SECONDS * 1000;
    const perBoard = PEOPLE / BOARDS;
    await Promise.all(
      Array.from({ length: PEOPLE }, async (_, number) => {
        const board = boards[number % BOARDS];
        if (!board) throw new Error('There are fewer boards than that');
        const own = board.items.filter((_item, index) => index % perBoard === Math.floor(number / BOARDS));
        const person = `person-${number}`;
        await sleep(Math.random() * LOOKS_MS);
        for (let action = 1; performance.now() < end; action += 1) {
          const item = own[action % own.length] ?? '';
          const act = (number + action) % ASSIGN_EVERY === 0 ? assign : toggle;
          await act(board, item, person).then(
            () => {
              actions += 1;
            },
            (error: unknown) => {
              unsure.add(`${board.place.channel} ${item}`);
              failures.push(error);
            },
          );
          await sleep(Math.random() * LOOKS_MS);
        }
      }),
    );
    ({ unanswered } = crowd);

    async function toggle({ place, message }: Posted, item: string, person: string): Promise<void> {
      const key = `${place.channel} ${item}`;
      const shown = message()?.versions[0]?.card;
      const details = await crowd.press(place, person, dataOf(shown ?? fail(), item));
      const wanted = ticked.get(key) !== true;
      await crowd.press(place, person, dataOf(details, wanted ? 'Mark as done' : 'Open again'));
      ticked.set(key, wanted);
    }

    async function assign({ place, message }: Posted, item: string, person: string): Promise<void> {
      const shown = message()?.versions[0]?.card ?? fail();
      const details = await crowd.press(place, person, dataOf(shown, item));
      if (!details.buttons.some(({ title }) => title.startsWith('Assigned to'))) return;
      const ask = await crowd.press(place, person, dataOf(details, 'Assigned to'));
      const to = `helper-${actions}-of-${person}`;
      await crowd.press(place, person, dataOf(ask, 'Assign', { to: `29:${to}` }));
      // Nobody is told of a task that is done.
      const key = `${place.channel} ${item}`;
      if (ticked.get(key) !== true && !unsure.has(key)) assigned.push(to);
    }
  }

  it('answers nearly everybody in the end, however slow the machine is', () => {
    expect(actions).toBeGreaterThan(0);
    expect(failures.slice(Math.floor(actions / 10))).toEqual([]);
  });

  it('has every tick that was answered on the last card of its board', async () => {
    const wrong = () =>
      boards.flatMap(({ place, items, message }) => {
        const titles = new Set(
          message()
            ?.versions.at(-1)
            ?.card?.buttons.map(({ title }) => title),
        );
        return items.filter((item) => {
          if (unsure.has(`${place.channel} ${item}`)) return false;
          const isDone = titles.has(`Mark task ${item} as open again`);
          return isDone !== (ticked.get(`${place.channel} ${item}`) ?? false);
        });
      });
    await stub.until(() => wrong().length === 0, 'the last cards').catch(() => undefined);
    expect(wrong()).toEqual([]);
    process.stdout.write(
      `${actions} actions in ${SECONDS} s, ${bots.kills} kills, ${unanswered} attempts without an answer\n`,
    );
    expect(bots.kills).toBeGreaterThan(0);
    expect([...ticked.values()].filter(Boolean).length).toBeGreaterThan(0);
  });

  it('has told nobody twice, and nearly all of what was to be told', async () => {
    const sent = (text: RegExp) =>
      stub.messages
        .filter(({ versions }) => text.test(versions[0]?.card?.text ?? ''))
        .map(({ conversation }) => conversation);
    const reminders = () => sent(/^Due tasks/m).filter((conversation) => !conversation.startsWith('a:'));
    const toPeople = () => sent(/^Due tasks/m).filter((conversation) => conversation.startsWith('a:'));
    const news = () => sent(/for you/);
    expect(assigned.length).toBeGreaterThan(0);
    // What was claimed by a process that was killed before it was sent is lost, and not told twice.
    await stub.until(() => reminders().length >= BOARDS - LOST_BY_A_KILL * bots.kills, 'the reminders');
    const missing = () => {
      const told = new Set(news());
      return assigned.filter((to) => !told.has(`a:${to}`));
    };
    const lost = LOST_BY_A_KILL * bots.kills;
    await stub.until(() => missing().length <= lost, 'the assignments').catch(() => undefined);
    expect(missing().slice(lost)).toEqual([]);
    await sleep(5000);
    expect(twice(reminders())).toEqual([]);
    expect(twice(toPeople())).toEqual([]);
    expect(twice(news())).toEqual([]);
    process.stdout.write(
      `${reminders().length} reminders of ${BOARDS}, ${news().length} assignments of ${assigned.length}\n`,
    );
  });
});

function twice(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}

function fail(): never {
  throw new Error('There is no card');
}
