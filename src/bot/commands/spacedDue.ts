import type { Locale } from '../../playbook/locale';
import { type DuePhrases, type DueWhen, duePhrases } from './duePhrases';
import type { DueReader, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import { leftOver } from './leftOver';

/** `word` is written in one way, with 0 for any number; `raw` as it stands there. */
type Token = { word: string; raw: string; start: number; end: number };

/** Words before a date, and the dates of their language. */
type Lead = { words: readonly string[]; isStrong: boolean; phrases: DuePhrases };

/** A day at the beginning of some words, and where it ends in the text. */
type Found = { when: DueWhen; end: number };

/** No name of a day has more words. */
const LONGEST_PHRASE = 7;

/** Due dates in languages with spaces between words: "due next Friday". */
export function spacedDueReader(languages: readonly { locale: Locale; due: DueWords }[]): DueReader {
  const leads = new Map<string, Lead[]>();
  for (const lead of languages.flatMap(leadsOf)) {
    const [first = ''] = lead.words;
    leads.set(first, [...(leads.get(first) ?? []), lead]);
  }
  return (text) => {
    const tokens = tokensOf(text);
    let unread: WithDue | undefined;
    for (const [index, { word, start }] of tokens.entries()) {
      for (const { words, isStrong, phrases } of leads.get(word) ?? []) {
        if (!words.every((other, offset) => tokens[index + offset]?.word === other)) continue;
        const rest = tokens.slice(index + words.length);
        const [first] = rest;
        if (!first) continue;
        const day = numericDate(rest, text) ?? namedDay(rest, phrases);
        const said = (end: number) => text.slice(first.start, end).trim();
        if (day)
          return { due: { text: said(day.end), when: day.when }, rest: leftOver(text, start, day.end) };
        if (isStrong)
          unread ??= {
            due: { text: said(text.length), when: null },
            rest: leftOver(text, start, text.length),
          };
      }
    }
    return unread;
  };
}

/** The longest first, so that "due on" is not read as "due" with a day that begins with "on". */
function leadsOf({ locale, due }: { locale: Locale; due: DueWords }): Lead[] {
  const phrases = duePhrases(locale, due, {
    written: (phrase) => wordsOf(phrase).join(' '),
    numbers: 'any',
  });
  return [
    ...due.strong.map((lead) => ({ words: wordsOf(lead), isStrong: true, phrases })),
    ...due.weak.map((lead) => ({ words: wordsOf(lead), isStrong: false, phrases })),
  ].sort((a, b) => b.words.length - a.words.length);
}

/** The longest name of a day at the beginning of these words; with the year, if one follows. */
function namedDay(tokens: readonly Token[], phrases: DuePhrases): Found | undefined {
  for (let count = Math.min(LONGEST_PHRASE, tokens.length); count > 0; count -= 1) {
    const some = tokens.slice(0, count);
    const whenOf = phrases.get(some.map(({ word }) => word).join(' '));
    const last = some.at(-1);
    const number = some.find(({ word }) => word.startsWith('0'))?.raw ?? '0';
    if (!whenOf || !last || isYear(number)) continue;
    const when = whenOf(Number.parseInt(number, 10));
    // "12 de marzo de 2027"
    const [next, afterNext] = tokens.slice(count);
    const year = next && !isYear(next.raw) && next.raw.length <= 3 ? afterNext : next;
    if (when.kind !== 'date' || !year || !isYear(year.raw)) return { when, end: last.end };
    return { when: { ...when, year: Number(year.raw) }, end: year.end };
  }
  return undefined;
}

/** "2026-03-12" or "12.3.2026"; with slashes, it depends on the country which number is the month. */
function numericDate([one, two, three]: readonly Token[], text: string): Found | undefined {
  if (!one || !two || !three || [one, two, three].some(({ word }) => word !== '0')) return undefined;
  const between = [text.slice(one.end, two.start), text.slice(two.end, three.start)];
  if (isYear(one.raw) && between.every((mark) => mark === '-'))
    return { when: dateOf(one.raw, two.raw, three.raw), end: three.end };
  if (isYear(three.raw) && between.every((mark) => mark.trim() === '.'))
    return { when: dateOf(three.raw, two.raw, one.raw), end: three.end };
  return undefined;
}

function dateOf(year: string, month: string, day: string): DueWhen {
  return { kind: 'date', year: Number(year), month: Number(month), day: Number(day) };
}

/** Four digits, or more, which no number of days has. */
function isYear(raw: string): boolean {
  return raw.length >= 4 && [...raw].every((digit) => digit >= '0' && digit <= '9');
}

function wordsOf(phrase: string): string[] {
  return tokensOf(phrase).map(({ word }) => word);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: raw, index }) => ({
    word: raw.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\d+/g, '0').toLowerCase(),
    raw,
    start: index,
    end: index + raw.length,
  }));
}
