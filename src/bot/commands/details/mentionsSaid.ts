import type { Mentioned } from '../../turn/turn';
import { leftOver } from '../due/leftOver';
import type { DetailWords } from './detailWords';
import { HONORIFICS, isApart, namesIn, type Place } from './namesIn';

/** Who is to do the tasks, and the text without them and without anybody else who is mentioned. */
export type MentionsSaid = { people: Mentioned[]; rest: string };

/** `whole`: with the words that give tasks to somebody; null for who is only called into the conversation. */
type Found = { name: Place; whole: Place | null; who: Mentioned };

/** Signs between somebody's name and those words. */
const NEAR = ' @:：　';
/** Between two people. */
const LONGEST_AND = 8;

/**
 * Finds those of the mentioned people who are to do the tasks: "for @Anna and @Ben", "分配给@安娜". Others who are
 * mentioned are only called into the conversation. Undefined if there is nobody to do them.
 */
export function mentionsReader(
  all: readonly DetailWords[],
): (written: string, mentioned: readonly Mentioned[]) => MentionsSaid | undefined {
  const before = longestFirst(all.flatMap((words) => [...words.to, ...words.for]));
  const after = longestFirst(all.flatMap((words) => words.toAfter));
  const and = longestFirst([...all.flatMap((words) => words.and), ',', '、', '，']);

  const whole = (text: string, { start, end }: Place, last: Found | undefined): Place | null => {
    const lead = leadOf(text, start, before);
    const tail = tailOf(text, end, after);
    if (lead !== null || tail !== null) return { start: lead ?? start, end: tail ?? end };
    const isNear = last?.whole && start - last.whole.end <= LONGEST_AND;
    const next = isNear ? leadOf(text, start, and) : null;
    return next !== null && last?.whole && next >= last.whole.end ? { start: next, end } : null;
  };

  return (written, mentioned) => {
    const text = written.toLowerCase();
    // A letter may be longer when it is small, and then nothing stands where it did.
    if (text.length !== written.length) return undefined;
    const isLed = ({ start, end }: Place) =>
      leadOf(text, start, before) !== null || tailOf(text, end, after) !== null;
    const found: Found[] = [];
    for (const { who, name } of namesIn(text, mentioned, isLed))
      found.push({ name, whole: whole(text, name, found.at(-1)), who });
    const people = found.filter((one) => one.whole !== null).map(({ who }) => who);
    if (people.length === 0) return undefined;
    const rest = found
      .map((one) => one.whole ?? one.name)
      .sort((a, b) => b.start - a.start)
      .reduce((left, { start, end }) => leftOver(left, start, end), written);
    return { people: [...new Map(people.map((who) => [who.id, who])).values()], rest };
  };
}

/** Where one of the words begins that end before a place. */
function leadOf(text: string, at: number, words: readonly string[]): number | null {
  let end = at;
  while (end > 0 && NEAR.includes(text.charAt(end - 1))) end -= 1;
  const word = words.find((one) => text.endsWith(one, end) && isApart(text, end - one.length));
  return word === undefined ? null : end - word.length;
}

/** Where one of the words ends that begin after a place. */
function tailOf(text: string, at: number, words: readonly string[]): number | null {
  let start = at;
  while (start < text.length && NEAR.includes(text.charAt(start))) start += 1;
  const called = HONORIFICS.find((title) => text.startsWith(title, start))?.length ?? 0;
  const word = words.find(
    (one) => text.startsWith(one, start + called) && isApart(text, start + called + one.length),
  );
  return word === undefined ? null : start + called + word.length;
}

function longestFirst(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
}
