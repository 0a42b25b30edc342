import type { CardSeen } from '../../bot/cardSeen';
import { type Crowd, dataOf, type Place } from './crowd';

/** A board that people work on, and what they were answered, to be compared with its card. */
export type PressedBoard = {
  /** Presses that were answered. */
  readonly answered: number;
  /** Who was assigned something, and it was answered; each of them once. */
  readonly assigned: readonly string[];
  claimAll(): Promise<void>;
  /** Ticks one of the tasks that are there for that, or opens it again. */
  toggle(turn: number): Promise<void>;
  /** Assigns the next task to somebody who has none. */
  assign(): Promise<void>;
  /**
   * What the card does not show, of all that was answered before a time of `performance.now()` and that nobody has touched
   * since.
   */
  wrongSince(time: number): string[];
};

/** That many tasks are on the card however much is written on it; the others can be on its next part. */
const SHOWN = 10;
const TOGGLED = 2;
const CLAIMED = 3;
// The rest is to be assigned: one on each of the five days of `failures/killed.slow.test.ts`.

type State = { isDone: boolean; touchedAt: number };

/** @param card the one in the channel, as it is now */
export function pressedBoard(
  crowd: Crowd,
  place: Place,
  number: number,
  card: () => CardSeen | undefined,
): PressedBoard {
  const shown = (): CardSeen => {
    const now = card();
    if (!now) throw new Error(`There is no card in ${place.channel}`);
    return now;
  };
  const items = shown()
    .buttons.flatMap(({ title }) => /^Mark task (\S+) as done$/.exec(title)?.[1] ?? [])
    .slice(0, SHOWN);
  const toggled = items.slice(0, TOGGLED);
  const claimed = items.slice(TOGGLED, TOGGLED + CLAIMED);
  const assignable = items.slice(TOGGLED + CLAIMED);
  const states = new Map<string, State>(toggled.map((item) => [item, { isDone: false, touchedAt: 0 }]));
  const assigned: { person: string; at: number }[] = [];
  let answered = 0;

  const press = async (person: string, on: CardSeen, title: string, inputs: object = {}) => {
    const after = await crowd.press(place, person, dataOf(on, title, inputs));
    answered += 1;
    return after;
  };

  return {
    get answered() {
      return answered;
    },
    get assigned() {
      return assigned.map(({ person }) => person);
    },
    async claimAll() {
      for (const [index, item] of claimed.entries()) {
        const person = `claimer-${number}-${index}`;
        await press(person, await press(person, shown(), item), 'Claim');
      }
    },
    async toggle(turn) {
      const item = toggled[turn % toggled.length] ?? '';
      const before = states.get(item);
      if (!before) throw new Error(`There are no tasks in ${place.channel}`);
      const person = `presser-${number}`;
      states.set(item, { ...before, touchedAt: Number.POSITIVE_INFINITY });
      const details = await press(person, shown(), item);
      await press(person, details, before.isDone ? 'Open again' : 'Mark as done');
      states.set(item, { isDone: !before.isDone, touchedAt: performance.now() });
    },
    async assign() {
      const item = assignable[assigned.length];
      if (item === undefined) return;
      const person = `helper-${number}-${assigned.length}`;
      const by = `presser-${number}`;
      const ask = await press(by, await press(by, shown(), item), 'Assigned to');
      await press(by, ask, 'Assign', { to: `29:${person}` });
      assigned.push({ person, at: performance.now() });
    },
    wrongSince(time) {
      const { text, buttons } = shown();
      const titles = new Set(buttons.map(({ title }) => title));
      const ticks = [...states].filter(
        ([item, { isDone, touchedAt }]) =>
          touchedAt < time && titles.has(`Mark task ${item} as open again`) !== isDone,
      );
      const people = assigned.filter(({ person, at }) => at < time && !text.includes(person.slice(1)));
      return [...ticks.map(([item]) => item), ...people.map(({ person }) => person)].map(
        (what) => `${what} in ${place.channel}`,
      );
    },
  };
}
