import { setTimeout } from 'node:timers/promises';
import { openKnowledge } from '../../../src/liveKnowledge';
import { keptLog, type LogLine } from '../../bot/fakes';
import { cards } from '../../once/parts';
import type { HostileFolder } from './folders';
import { measureLoop } from './loopTime';
import type { Place } from './place';

/** What the bot did while a folder was put in place and read. */
export type Served = {
  /** How many questions were asked meanwhile. */
  asked: number;
  /** What was thrown, or answered without the text of the good page. */
  wrong: string[];
  log: readonly LogLine[];
  heldMs: number;
  /** The longest that an answer and its card took. */
  answerMs: number;
};

const QUESTIONS = [
  { text: 'overview of zebra review', expected: 'About Zebra Review.' },
  { text: 'what are the tasks of zebra review?', expected: 'Do Zebra Review' },
  { text: 'constructor __proto__ toString', expected: '' },
  { text: 'which page is about hostile words?', expected: '' },
];

/** The bot's knowledge of a place, asked all the time while hostile folders come. */
export async function serve(place: Place) {
  const logger = keptLog();
  const knowledge = await openKnowledge(place.path, logger);
  let next = 0;
  let longestAnswer = 0;
  const timed = (): string | null => {
    const before = process.cpuUsage();
    const found = ask();
    const { user, system } = process.cpuUsage(before);
    longestAnswer = Math.max(longestAnswer, (user + system) / 1000);
    return found;
  };
  let known = true;
  const ask = (): string | null => {
    const { text, expected: said } = QUESTIONS[next++ % QUESTIONS.length] ?? { text: '', expected: '' };
    const expected = known ? said : '';
    try {
      const { answering } = knowledge.current();
      const reply = answering.answer({ text, locale: 'en', page: null, previous: null });
      const card = cards.answer(reply, { locale: 'en', part: 0, notices: [] });
      return JSON.stringify(card).includes(expected)
        ? null
        : `${text}: ${JSON.stringify(card).slice(0, 300)}`;
    } catch (error) {
      return `${text}: ${String(error)}`;
    }
  };
  return {
    knowledge,
    async put({ spoil, during, loses }: HostileFolder): Promise<Served> {
      place.put(() => undefined);
      await knowledge.reread();
      known = !loses;
      place.put(spoil);
      logger.lines.length = 0;
      longestAnswer = 0;
      const loop = measureLoop();
      const reading = { done: false };
      const read = knowledge.reread().then(() => {
        reading.done = true;
      });
      const wrong: string[] = [];
      let asked = 0;
      do {
        const found = timed();
        if (found !== null) wrong.push(found);
        asked += 1;
        await setTimeout(10);
        if (asked === 1) during?.(place.path);
      } while (!reading.done);
      await read;
      for (let at = 0; at < QUESTIONS.length; at += 1) {
        const found = timed();
        if (found !== null) wrong.push(found);
        asked += 1;
        await setTimeout(5);
      }
      return { asked, wrong, log: [...logger.lines], heldMs: loop.stop(), answerMs: longestAnswer };
    },
    close: () => knowledge.close(),
  };
}
