import type { Locale } from '../../../playbook/locale';
import { type Token, tokensOf, wordsOf } from '../tokens';
import { type DuePhrases, type DueWhen, duePhrases } from './duePhrases';
import type { DueReader, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import { leftOver } from './leftOver';
import { numericDate } from './numericDate';

/** Words before a date, and the dates of their language. */
type Lead = { words: readonly string[]; isStrong: boolean; phrases: DuePhrases };

/**
 * A day at the beginning of some words, and where it ends in the text; `when` is null for a time that is no single day.
 * `isClear`: it can be nothing but a date.
 */
type Found = { when: DueWhen | null; end: number; isClear: boolean };

/** No name of a day has more words. */
const LONGEST_PHRASE = 8;
/** What is said after a word for due, and is no date, is no longer than this. */
const LONGEST_UNREAD = 6;

/**
 * Due dates in languages with spaces between words: "due next Friday", "in three weeks", "15.12.". `isAround`: whether a
 * word belongs to the request itself, so that what stands next to it is no part of a name.
 */
export function spacedDueReader(
  languages: readonly { locale: Locale; due: DueWords }[],
  isAround: (word: string) => boolean,
): DueReader {
  const leads = new Map<string, Lead[]>();
  for (const lead of languages.flatMap(leadsOf)) {
    const [first = ''] = lead.words;
    leads.set(first, [...(leads.get(first) ?? []), lead]);
  }
  const all = languages.map(({ locale, due }) => phrasesOf(locale, due));
  const ends = languages.flatMap(({ due }) => due.after.map(wordsOf));

  return (text) => {
    const tokens = tokensOf(text);
    let unread: WithDue | undefined;
    const take = ({ when, end }: Found, from: number, begins: number): WithDue => ({
      due: { text: text.slice(begins, end).trim(), when },
      rest: leftOver(text, from, endOfAfter(tokens, end, ends)),
    });
    for (const [index, { word, start }] of tokens.entries()) {
      for (const { words, isStrong, phrases } of leads.get(word) ?? []) {
        if (!words.every((other, offset) => tokens[index + offset]?.word === other)) continue;
        const rest = tokens.slice(index + words.length);
        const [first] = rest;
        if (!first) continue;
        const day = numbered(rest, text) ?? longest(rest, phrases);
        if (day?.when) return take(day, start, first.start);
        if (day && (isStrong || isAtEdge(text, tokens, start, day.end, isAround)))
          unread ??= take(day, start, first.start);
        else if (isStrong) unread ??= take(unreadDay(rest, text, isAround), start, first.start);
      }
    }
    for (const [index, { start }] of tokens.entries()) {
      const rest = tokens.slice(index);
      // A month or a season alone, which is no day, is more often a part of a name.
      const day = numbered(rest, text) ?? firstDay(rest, all);
      if (!day) continue;
      if (day.isClear || isAtEdge(text, tokens, start, day.end, isAround)) return take(day, start, start);
    }
    return unread;
  };
}

/** The longest first, so that "due on" is not read as "due" with a day that begins with "on". */
function leadsOf({ locale, due }: { locale: Locale; due: DueWords }): Lead[] {
  const phrases = phrasesOf(locale, due);
  return [
    ...due.strong.map((lead) => ({ words: wordsOf(lead), isStrong: true, phrases })),
    ...due.weak.map((lead) => ({ words: wordsOf(lead), isStrong: false, phrases })),
  ].sort((a, b) => b.words.length - a.words.length);
}

function phrasesOf(locale: Locale, due: DueWords): DuePhrases {
  return duePhrases(locale, due, { written: (phrase) => wordsOf(phrase).join(' '), numbers: 'any' });
}

/** The name of a day in the first language that has one. */
function firstDay(rest: readonly Token[], all: readonly DuePhrases[]): Found | undefined {
  return all.map((phrases) => longest(rest, phrases)).find((found) => found?.when);
}

function numbered([first]: readonly Token[], text: string): Found | undefined {
  const day = first?.word === '0' ? numericDate(text.slice(first.start)) : undefined;
  return first && day && { when: day.when, end: first.start + day.length, isClear: true };
}

/** The longest name of a day at the beginning of these words; with the year, if one follows. */
function longest(tokens: readonly Token[], phrases: DuePhrases): Found | undefined {
  for (let count = Math.min(LONGEST_PHRASE, tokens.length); count > 0; count -= 1) {
    const some = tokens.slice(0, count);
    const phrase = phrases.get(some.map(({ word }) => word).join(' '));
    const last = some.at(-1);
    const number = some.find(({ word }) => word.startsWith('0'))?.raw ?? '0';
    if (!phrase || !last || isYear(number)) continue;
    const { isClear } = phrase;
    const when = phrase.when(Number.parseInt(number, 10));
    // "12 de marzo de 2027"
    const [next, afterNext] = tokens.slice(count);
    const year = next && !isYear(next.raw) && next.raw.length <= 3 ? afterNext : next;
    if (when?.kind !== 'date' || !year || !isYear(year.raw)) return { when, end: last.end, isClear };
    return { when: { ...when, year: Number(year.raw) }, end: year.end, isClear };
  }
  return undefined;
}

/** What is said instead of a date: up to a mark, or to a word of the request itself. */
function unreadDay(tokens: readonly Token[], text: string, isAround: (word: string) => boolean): Found {
  let end = tokens[0]?.end ?? text.length;
  for (const token of tokens.slice(1, LONGEST_UNREAD)) {
    if (isAround(token.word) || /[,;:!?]/.test(text.slice(end, token.start))) break;
    end = token.end;
  }
  return { when: null, end, isClear: false };
}

/** Whether the words from `start` to `end` stand at one end of the sentence, or of one of its parts. */
function isAtEdge(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  isAround: (word: string) => boolean,
): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  const after = tokens.find((token) => token.start >= end);
  const isMarked = (from: number, to: number) => /[,;:.!?()]/.test(text.slice(from, to));
  return (
    !after || isAround(after.word) || isMarked(end, after.start) || !before || isMarked(before.end, start)
  );
}

/** Where the date ends with the words behind it that speak of it, as in "in zwei Wochen fällig". */
function endOfAfter(tokens: readonly Token[], end: number, ends: readonly (readonly string[])[]): number {
  const rest = tokens.filter(({ start }) => start >= end);
  const words = ends.find((close) => close.every((word, offset) => rest[offset]?.word === word));
  return words ? (rest[words.length - 1]?.end ?? end) : end;
}

/** Four digits, or more, which no number of days has. */
function isYear(raw: string): boolean {
  return raw.length >= 4 && [...raw].every((digit) => digit >= '0' && digit <= '9');
}
