import type { Locale } from '../../../playbook/locale';
import { standsAt, type Token, wordsOf } from '../tokens';
import type { DuePhrases, DueWhen } from './duePhrases';
import type { BesideWords, DueWords } from './dueWords';

/** A part of a text; the words that a day is only a part of. */
export type Span = { start: number; end: number };

/** The words beside a day, in languages with spaces between words. */
export type SpacedBeside = {
  /**
   * The whole of what is said of a time, where the day from `start` to `end` is only a part of it; undefined where it is
   * all. What leads to a day is no part of it, and what stands before that is known by `beforeLead`.
   */
  around: (day: Span, when: DueWhen, sides: 'both' | 'after') => Span | undefined;
  /** The same for what stands before a word that leads to a day, as in "two days before", "not by" and "in two weeks on". */
  beforeLead: (lead: readonly string[], start: number) => number | undefined;
  /** Words of a time at the beginning of these, which name no day that is known, as far as they reach. */
  unknown: (rest: readonly Token[]) => Span | undefined;
};

/** Whether a day, or a time that is no single day, is named at the beginning of some words; and where that ends. */
type Named = (rest: readonly Token[]) => { when: DueWhen | null; end: number } | undefined;

/** A day is told in no more words than this beside its name. */
const MOST_WORDS = 8;

/**
 * Creates a function that tells which words beside a day belong to it. A day is only understood where all of the words
 * are: "Friday" is none in "the Friday after Easter". The words of all languages count, for a date in digits has none.
 */
export function spacedBesideReader(
  languages: readonly { locale: Locale; due: DueWords; phrases: DuePhrases }[],
  named: (text: string) => Named,
): (text: string, tokens: readonly Token[]) => SpacedBeside {
  const wordsIn = (part: keyof BesideWords) =>
    new Set(languages.flatMap(({ due }) => due.beside[part].flatMap(wordsOf)));
  const [units, changes, before] = [wordsIn('units'), wordsIn('changes'), wordsIn('before')];
  const numbers = new Set([
    '0',
    ...languages.flatMap(({ due }) => Object.values(due.numbers).flat().flatMap(wordsOf)),
  ]);
  const several = new Set(
    languages.flatMap(({ due }) =>
      Object.entries(due.numbers).flatMap(([number, names]) =>
        number === '1' ? [] : names.flatMap(wordsOf),
      ),
    ),
  );
  const link = new Set([...wordsIn('link'), ...numbers]);
  const ofDay = languages.flatMap(({ due }) => due.beside.ofDay.map((phrase) => wordsOf(numberless(phrase))));
  // "11th" after the name of a weekday.
  const ordinals = new Set(
    languages.flatMap(({ due }) =>
      due.monthDay.flatMap((phrase) =>
        wordsOf(phrase.replace('{d}', '0')).filter((word) => word.startsWith('0')),
      ),
    ),
  );

  return (text, tokens) => {
    const isMarked = (from: number, to: number) => /[,;:!?()]/.test(text.slice(from, to));
    const nameAt = named(text);
    const isLast = ({ end }: Token) => {
      const next = tokens.find(({ start }) => start >= end);
      return !next || isMarked(end, next.start);
    };
    /** Where a day begins that is named up to `end`. */
    const dayUpTo = (end: number) => {
      const last = tokens.findLastIndex((token) => token.end <= end);
      const few = tokens.slice(Math.max(0, last + 1 - MOST_WORDS), last + 1);
      return few.find((_token, index) => {
        const name = nameAt(few.slice(index));
        return name !== undefined && name.when !== null && name.end === end;
      })?.start;
    };

    /** Where "the 11th" ends that follows a weekday, perhaps after a comma. */
    const numberAfter = (end: number): number | undefined => {
      const at = tokens.findIndex(({ start }) => start >= end);
      // "Friday at 5"
      if (at < 0 || ofDay.some((words) => standsAt(tokens, words, at))) return undefined;
      const [first, second] = tokens.slice(at);
      const isLed = first && (link.has(first.word) || units.has(first.word)) && !ordinals.has(first.word);
      const number = isLed ? second : first;
      const isNear = first !== undefined && !/[;:!?()]/.test(text.slice(end, first.start));
      return number && isNear && ordinals.has(number.word) && isLast(number) && text[number.end] !== ':'
        ? number.end
        : undefined;
    };

    const leftOf = (start: number, when?: DueWhen): number | undefined => {
      let found: number | undefined;
      let next = start;
      let at = tokens.findLastIndex(({ end }) => end <= start);
      for (let count = 0; at >= 0 && count < MOST_WORDS; count += 1) {
        const token = tokens[at];
        if (!token || isMarked(token.end, next)) break;
        const hour = ofDay.find((words) => standsAt(tokens, words, at - words.length + 1));
        const { word } = token;
        if (!hour && (units.has(word) || changes.has(word) || before.has(word))) found = token.start;
        // "two days before"
        else if (!hour && found === next && numbers.has(word)) found = token.start;
        // "dos viernes"
        else if (next === start && when?.kind === 'weekday' && several.has(word)) found = token.start;
        else if (!hour && !link.has(word)) break;
        at -= hour?.length ?? 1;
        next = tokens[at + 1]?.start ?? next;
      }
      return found;
    };

    const rightOf = ({ end }: Span, when: DueWhen): number | undefined => {
      let found: number | undefined;
      let last = end;
      let [isRelative, isDirect] = [false, true];
      let at = tokens.findIndex((token) => token.start >= end);
      for (let count = 0; at >= 0 && count < MOST_WORDS; count += 1) {
        const token = tokens[at];
        if (!token || isMarked(last, token.start)) break;
        const hour = ofDay.find((words) => standsAt(tokens, words, at));
        const { word } = token;
        const name = hour ? undefined : nameAt(tokens.slice(at));
        const isClock = text[token.end] === ':' || text[token.start - 1] === ':';
        const isNumber = isDirect && when.kind === 'weekday' && ordinals.has(word) && !isClock;
        if (hour) at += hour.length - 1;
        else if (name && (name.when !== null || isRelative)) found = name.end;
        else if (units.has(word) || isNumber || (isRelative && changes.has(word))) found = token.end;
        // "of the week after", "next week, end"
        else if (changes.has(word) && (found === last || (isDirect && isLast(token)))) found = token.end;
        else if (before.has(word)) isRelative = true;
        else if (!link.has(word) && !changes.has(word)) break;
        isDirect &&= link.has(word);
        last = tokens[at]?.end ?? last;
        at += 1;
      }
      return found;
    };

    return {
      around: (day, when, sides) => {
        const start = sides === 'both' ? leftOf(day.start, when) : undefined;
        const number = when.kind === 'weekday' ? numberAfter(day.end) : undefined;
        const end = rightOf(day, when) ?? number;
        if (start === undefined && end === undefined) return undefined;
        return { start: start ?? day.start, end: Math.max(end ?? 0, day.end) };
      },
      beforeLead: (lead, start) => {
        const direct = tokens.findLast(({ end }) => end <= start);
        if (!direct || isMarked(direct.end, start)) return undefined;
        const day = dayUpTo(direct.end);
        if (day !== undefined) return day;
        const isRelative = lead.some((word) => before.has(word));
        const changesIt = before.has(direct.word) || (isRelative && units.has(direct.word));
        return changesIt ? leftOf(start) : undefined;
      },
      unknown: (rest) => {
        const run: Token[] = [];
        let nameEnd: number | undefined;
        for (const [index, token] of rest.slice(0, MOST_WORDS).entries()) {
          const last = run.at(-1);
          if (last && isMarked(last.end, token.start)) break;
          const name = nameAt(rest.slice(index));
          if (name) nameEnd = name.end;
          const isNamed = nameEnd !== undefined && token.end <= nameEnd;
          if (!isNamed && ![units, changes, before, link].some((words) => words.has(token.word))) break;
          run.push(token);
        }
        const isPart = ({ word, end }: Token) => units.has(word) || changes.has(word) || end === nameEnd;
        const said = run.slice(0, run.findLastIndex(isPart) + 1);
        const [first] = said;
        const isTime =
          said.some(({ word }) => units.has(word)) &&
          said.some(({ word, end }) => changes.has(word) || end === nameEnd);
        return first && isTime ? { start: first.start, end: said.at(-1)?.end ?? first.end } : undefined;
      },
    };
  };
}

function numberless(phrase: string): string {
  return phrase.replace('{n}', '0');
}
