import type { Locale } from '../../../playbook/locale';
import { standsAt, type Token, tokensOf, wordsOf } from '../tokens';
import { type DuePhrases, type DueWhen, duePhrases } from './duePhrases';
import type { DueReader, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import { leftOver } from './leftOver';
import { numericDate } from './numericDate';
import { isAtEdge, isPart } from './sentencePart';
import { type Span, spacedBesideReader } from './spacedBeside';

/** Words before a date, and the dates of their language. */
type Lead = { words: readonly string[]; isStrong: boolean; phrases: DuePhrases };

/**
 * A day at the beginning of some words, and where it ends in the text; `when` is null for a time that is no single day.
 * `isClear`: it can be nothing but a date.
 */
type Found = { when: DueWhen | null; end: number; isClear: boolean };

/** No name of a day has more words. */
const LONGEST_PHRASE = 9;
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
  const spoken = languages.map((language) => ({ ...language, phrases: phrasesOf(language) }));
  const leads = new Map<string, Lead[]>();
  for (const lead of spoken.flatMap(leadsOf)) {
    const [first = ''] = lead.words;
    leads.set(first, [...(leads.get(first) ?? []), lead]);
  }
  const all = spoken.map(({ phrases }) => phrases);
  const ends = languages.flatMap(({ due }) => due.after.map(wordsOf));
  const besideIn = spacedBesideReader(
    spoken,
    (text) => (rest) => numbered(rest, text) ?? anyNamed(rest, all),
  );

  return (text) => {
    const tokens = tokensOf(text);
    const beside = besideIn(text, tokens);
    let unread: WithDue | undefined;
    // Times that are not understood as a whole. No part of one is a date.
    const closed: Span[] = [];
    const isClosed = (at: number) => closed.some(({ start, end }) => at >= start && at < end);
    const take = ({ when, end }: Found, from: number, begins: number): WithDue => ({
      due: { text: text.slice(begins, end).trim(), when },
      rest: leftOver(text, from, endOfAfter(tokens, end, ends)),
    });
    const close = (span: Span, from: number) => {
      closed.push(span);
      unread ??= take({ when: null, end: span.end, isClear: true }, Math.min(from, span.start), span.start);
    };
    for (const [index, { word, start }] of tokens.entries()) {
      for (const { words, isStrong, phrases } of leads.get(word) ?? []) {
        if (!standsAt(tokens, words, index)) continue;
        const rest = tokens.slice(index + words.length);
        const [first] = rest;
        if (!first || isClosed(first.start)) continue;
        const day = withDate(numbered(rest, text) ?? longest(rest, phrases), rest, text, phrases);
        if (day?.when) {
          const before = beside.beforeLead(words, start);
          const whole = beside.around({ start: first.start, end: day.end }, day.when, 'after');
          if (before === undefined && !whole) return take(day, start, first.start);
          close({ start: before ?? first.start, end: whole?.end ?? day.end }, start);
          continue;
        }
        if (day && (isStrong || isAtEdge(text, tokens, start, day.end, isAround)))
          close({ start: first.start, end: day.end }, start);
        else if (isStrong) unread ??= take(unreadDay(rest, text, isAround), start, first.start);
        else if (!day) {
          const time = beside.unknown(rest);
          if (time && isAtEdge(text, tokens, start, time.end, isAround)) close(time, start);
        }
      }
    }
    for (const [index, { start }] of tokens.entries()) {
      if (isClosed(start)) continue;
      const rest = tokens.slice(index);
      // A month or a season, which is no day, is more often a part of a name if it has not a part of the sentence to itself.
      const found = numbered(rest, text) ?? anyNamed(rest, all);
      if (!found) continue;
      if (!found.when) {
        if (found.isClear || isPart(text, tokens, start, found.end)) close({ start, end: found.end }, start);
        continue;
      }
      const day = all.reduce((said, phrases) => withDate(said, rest, text, phrases) ?? said, found);
      const whole = day.when && beside.around({ start, end: day.end }, day.when, 'both');
      const [from, to] = [whole?.start ?? start, whole?.end ?? day.end];
      if (!day.isClear && !isAtEdge(text, tokens, from, to, isAround)) continue;
      if (!whole) return take(day, start, start);
      close(whole, from);
    }
    return unread;
  };
}

/** The longest first, so that "due on" is not read as "due" with a day that begins with "on". */
function leadsOf({ due, phrases }: { due: DueWords; phrases: DuePhrases }): Lead[] {
  return [
    ...due.strong.map((lead) => ({ words: wordsOf(lead), isStrong: true, phrases })),
    ...due.weak.map((lead) => ({ words: wordsOf(lead), isStrong: false, phrases })),
  ].sort((a, b) => b.words.length - a.words.length);
}

function phrasesOf({ locale, due }: { locale: Locale; due: DueWords }): DuePhrases {
  return duePhrases(locale, due, { written: (phrase) => wordsOf(phrase).join(' '), numbers: 'any' });
}

/** The name of a day, or else of a time that is none, in the first language that has one. */
function anyNamed(rest: readonly Token[], all: readonly DuePhrases[]): Found | undefined {
  const found = all.flatMap((phrases) => longest(rest, phrases) ?? []);
  return found.find(({ when }) => when !== null) ?? found[0];
}

/** "Friday, 11 December" is the date, and not the next Friday. */
function withDate(
  day: Found | undefined,
  tokens: readonly Token[],
  text: string,
  phrases: DuePhrases,
): Found | undefined {
  if (day?.when?.kind !== 'weekday') return day;
  const next = tokens.filter(({ start }) => start >= day.end);
  // "Freitag, den 11. 12.", "sexta-feira, dia 11/12"
  for (const rest of [next, next.slice(1)]) {
    const [first] = rest;
    const date = numbered(rest, text) ?? longest(rest, phrases);
    const isNear = first !== undefined && !/[;:!?()]/.test(text.slice(day.end, first.start));
    if (isNear && (date?.when?.kind === 'date' || date?.when?.kind === 'numbers')) return date;
  }
  return day;
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
