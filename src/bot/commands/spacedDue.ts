import type { DueWhen } from './duePhrases';
import type { DueReader, DueSaid, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import { leftOver } from './leftOver';

type Token = { word: string; start: number; end: number };

/** No name of a day has more words. */
const LONGEST_PHRASE = 7;

/** Due dates in languages with spaces between words: "due next Friday". */
export const spacedReader = {
  written: (phrase: string): string =>
    tokensOf(phrase)
      .map(({ word }) => word)
      .join(' '),

  of({ strong, weak }: DueWords, phrases: ReadonlyMap<string, DueWhen>): DueReader {
    const leads = [
      ...strong.map((lead) => ({ words: wordsOf(lead), isStrong: true })),
      ...weak.map((lead) => ({ words: wordsOf(lead), isStrong: false })),
    ].sort((a, b) => b.words.length - a.words.length);
    return (text) => {
      const tokens = tokensOf(text);
      let unread: WithDue | undefined;
      for (const [index, { start }] of tokens.entries()) {
        for (const { words, isStrong } of leads) {
          if (!words.every((word, offset) => tokens[index + offset]?.word === word)) continue;
          const rest = tokens.slice(index + words.length);
          const [first] = rest;
          if (!first) continue;
          const day = dayAt(rest, phrases, text);
          if (day)
            return {
              due: saidIn(text, first.start, day.end, day.when),
              rest: leftOver(text, start, day.end),
            };
          if (isStrong)
            unread ??= {
              due: saidIn(text, first.start, text.length, null),
              rest: leftOver(text, start, text.length),
            };
        }
      }
      return unread;
    };
  },
};

/** The longest name of a day at the beginning of these words; with the year, if one follows. */
function dayAt(
  tokens: readonly Token[],
  phrases: ReadonlyMap<string, DueWhen>,
  text: string,
): { when: DueWhen; end: number } | undefined {
  const numbers = numericDate(tokens.slice(0, 3), text);
  if (numbers) return numbers;
  for (let count = Math.min(LONGEST_PHRASE, tokens.length); count > 0; count -= 1) {
    const some = tokens.slice(0, count);
    const when = phrases.get(some.map(({ word }) => word).join(' '));
    const last = some.at(-1);
    if (!when || !last) continue;
    const [next, afterNext] = tokens.slice(count);
    const year = [next, next && next.word.length <= 3 ? afterNext : undefined].find(isYear);
    if (when.kind !== 'date' || !year) return { when, end: last.end };
    return { when: { ...when, year: Number(year.word) }, end: year.end };
  }
  return undefined;
}

/** "2026-03-12" or "12.3.2026"; with slashes, every country means another day. */
function numericDate(tokens: readonly Token[], text: string): { when: DueWhen; end: number } | undefined {
  const [one, two, three] = tokens;
  if (!one || !two || !three || !tokens.every(({ word }) => isNumber(word))) return undefined;
  const between = [text.slice(one.end, two.start), text.slice(two.end, three.start)];
  if (isYear(one) && between.every((mark) => mark === '-'))
    return { when: dateOf(one.word, two.word, three.word), end: three.end };
  if (isYear(three) && between.every((mark) => mark.trim() === '.'))
    return { when: dateOf(three.word, two.word, one.word), end: three.end };
  return undefined;
}

function dateOf(year: string, month: string, day: string): DueWhen {
  return { kind: 'date', year: Number(year), month: Number(month), day: Number(day) };
}

function isYear(token: Token | undefined): token is Token {
  return token !== undefined && token.word.length === 4 && isNumber(token.word);
}

function isNumber(word: string): boolean {
  return [...word].every((digit) => digit >= '0' && digit <= '9');
}

function saidIn(text: string, start: number, end: number, when: DueWhen | null): DueSaid {
  return { text: text.slice(start, end).trim(), when };
}

function wordsOf(phrase: string): string[] {
  return tokensOf(phrase).map(({ word }) => word);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    word: found[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
}
