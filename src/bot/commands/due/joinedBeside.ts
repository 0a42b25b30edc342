import type { DueWords } from './dueWords';

/** A day, or a time that is no single day, in a text without spaces. */
type Named = { start: number; end: number; when: unknown };

/**
 * Where the expression begins and ends that a day is only a part of, as "下周五" is in "下下下周五"; undefined where the day is
 * all of it. `names` are all days and times in the text.
 */
export type JoinedBeside = (
  text: string,
  day: { start: number; end: number },
  names: readonly Named[],
) => { start: number; end: number } | undefined;

const MOST_NUMBER = 31;

/** The words of all languages without spaces count, for they share names of days. */
export function joinedBesideReader(languages: readonly DueWords[]): JoinedBeside {
  const said = (part: 'before' | 'after' | 'link') =>
    languages.flatMap(({ beside, numbers }) => beside[part].flatMap((phrase) => counted(phrase, numbers)));
  const [before, after, link] = [longestFirst(said('before')), longestFirst(said('after')), said('link')];
  return (text, day, names) => {
    let { start, end } = day;
    for (let word = ending(text, start, before); word !== undefined; word = ending(text, start, before))
      start -= word.length;
    for (let word = beginning(text, end, after); word !== undefined; word = beginning(text, end, after))
      end += word.length;
    // "两周后的周五": two times that are one.
    const isNear = (from: number, to: number) => from === to || link.includes(text.slice(from, to).trim());
    for (const other of names) {
      if (other.start >= end && isNear(end, other.start) && other.when !== null) end = other.end;
      else if (other.end <= start && isNear(other.end, start)) start = other.start;
    }
    return start === day.start && end === day.end ? undefined : { start, end };
  };
}

function counted(phrase: string, numbers: DueWords['numbers']): string[] {
  if (!phrase.includes('{n}')) return [phrase];
  const digits = [...Array(MOST_NUMBER).keys()].map((index) => String(index + 1));
  return [...digits, ...Object.values(numbers).flat()].map((number) => phrase.replace('{n}', number));
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function ending(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find((word) => at >= word.length && text.startsWith(word, at - word.length));
}

function beginning(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, at));
}
