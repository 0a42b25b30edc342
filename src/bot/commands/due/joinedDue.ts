import type { Locale } from '../../../playbook/locale';
import { hasJoinedWords } from '../tokens';
import { type DuePhrase, type DueWhen, duePhrases } from './duePhrases';
import type { DueReader, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import type { JoinedBeside } from './joinedBeside';
import { leftOver } from './leftOver';
import { numericDate } from './numericDate';

/** The marks between the parts of a sentence. */
const BETWEEN = '，,、。；;：: 　';

/** A name of a day and where it stands; `when` is null for a time that is no single day. */
type Said = { start: number; end: number; when: DueWhen | null; isClear: boolean };

type Around = { leads: readonly string[]; ends: readonly string[] };

/** Due dates in a language without spaces: "下周五到期", "来週の金曜日まで", "三天后". */
export function joinedDueReader(
  { locale, due }: { locale: Locale; due: DueWords },
  beside: JoinedBeside,
): DueReader {
  const { strong, after } = due;
  const phrases = duePhrases(locale, due, { written: (phrase) => phrase, numbers: 'each' });
  // The longest first: "下周五" has "周五" and "下周" in it, "までに" has "まで".
  const days = [...phrases].sort(([a], [b]) => b.length - a.length);
  const around = { leads: byLength(strong), ends: byLength(after) };
  return (written) => {
    if (!hasJoinedWords(written)) return undefined;
    const text = withHalfDigits(written);
    const all = [...inDigits(text), ...named(text, days)];
    const clear = all.find(({ when }) => when !== null);
    const vague = all.find(({ when }) => when === null);
    const said = [clear, vague].filter((one) => one !== undefined);
    for (const one of said.map((day) => asWhole(text, withWeekday(day, all), all, beside))) {
      const taken = take(written, text, one, around);
      if (taken) return taken;
    }
    const speaksOfDates = [...strong, ...after].some((words) => text.includes(words));
    return speaksOfDates ? unread(written, strong, after) : undefined;
  };
}

/** "12月11日周五" is one day. */
function withWeekday(day: Said, all: readonly Said[]): Said {
  if (day.when?.kind !== 'date' && day.when?.kind !== 'numbers') return day;
  const weekdays = all.filter(({ when }) => when?.kind === 'weekday');
  const start = weekdays.find(({ end }) => end === day.start)?.start ?? day.start;
  return { ...day, start, end: weekdays.find((other) => other.start === day.end)?.end ?? day.end };
}

/** With the words beside it that change which day it is; it is not understood then. */
function asWhole(text: string, day: Said, all: readonly Said[], beside: JoinedBeside): Said {
  const others = all.filter(({ start, end }) => end <= day.start || start >= day.end);
  const whole = beside(text, day, others);
  return whole ? { ...whole, when: null, isClear: day.when !== null } : day;
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** Full-width digits as the others; everything stays where it is. */
function withHalfDigits(text: string): string {
  return text.replace(/[０-９／．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function inDigits(text: string): Said[] {
  for (const { index } of text.matchAll(/(?<!\d)\d/g)) {
    const date = numericDate(text.slice(index));
    if (date) return [{ start: index, end: index + date.length, when: date.when, isClear: true }];
  }
  return [];
}

/** The names of days in a text, the longest first. */
function named(text: string, days: readonly (readonly [string, DuePhrase])[]): Said[] {
  const found: Said[] = [];
  for (const [phrase, { when: whenOf, isClear }] of days) {
    const at = text.indexOf(phrase);
    if (at === -1 || isInNumber(text, at, phrase)) continue;
    const end = at + phrase.length;
    // "12月" is a part of "12月25日", and "周五" of "下周五".
    if (found.some((other) => at < other.end && other.start < end)) continue;
    const when = whenOf(0);
    const year = when?.kind === 'date' ? yearBefore(text, at) : null;
    const start = year === null ? at : at - 5;
    found.push({ start, end, when: when?.kind === 'date' ? { ...when, year } : when, isClear });
  }
  return found;
}

/** "1月5日" is no part of "11月5日". */
function isInNumber(text: string, at: number, phrase: string): boolean {
  const isDigit = (letter: string) => /[\d一二三四五六七八九十]/.test(letter);
  return isDigit(phrase.charAt(0)) && isDigit(text.charAt(at - 1));
}

/** With the words around it that speak of a due date; without those, only where it can be nothing else. */
function take(
  written: string,
  text: string,
  { start, end, when, isClear }: Said,
  { leads, ends }: Around,
): WithDue | undefined {
  const before = text.slice(0, start).trimEnd();
  const lead = leads.find((words) => before.endsWith(words));
  const close = ends.find((words) => text.startsWith(words, end));
  const isAtEdge = before === '' || isMark(before.slice(-1)) || end === text.length || isMark(text[end]);
  // A month or a season, which is no day, is more often a part of a name if it has not a part of the sentence to itself.
  const isPart = isMark(before.slice(-1)) && (end === text.length || isMark(text[end]));
  if (lead === undefined && close === undefined && !isClear && !(when === null ? isPart : isAtEdge))
    return undefined;
  const from = lead === undefined ? start : before.length - lead.length;
  return {
    due: { text: written.slice(start, end), when },
    rest: leftOver(written, from, end + (close ?? '').length),
  };
}

function isMark(letter = ''): boolean {
  return letter !== '' && BETWEEN.includes(letter);
}

/** "2026年" directly before `at`. */
function yearBefore(text: string, at: number): number | null {
  const year = Number(text.slice(Math.max(0, at - 5), at - 1));
  return text[at - 1] === '年' && Number.isInteger(year) && year >= 1000 ? year : null;
}

/** A part of the sentence that speaks of a due date, without a day that is known. */
function unread(text: string, strong: readonly string[], after: readonly string[]): WithDue | undefined {
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && !BETWEEN.includes(text.charAt(end))) continue;
    const part = text.slice(start, end);
    const lead = strong.filter((words) => part.startsWith(words)).sort((a, b) => b.length - a.length)[0];
    const close = after.find((words) => words.length > 1 && part.endsWith(words));
    const day = part.slice(
      (lead ?? '').length,
      part.length - (lead === undefined ? (close ?? '').length : 0),
    );
    if ((lead !== undefined || close !== undefined) && day !== '' && start > 0)
      return { due: { text: day, when: null }, rest: leftOver(text, start, end) };
    start = end + 1;
  }
  return undefined;
}
