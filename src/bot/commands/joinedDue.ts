import type { Locale } from '../../playbook/locale';
import { type DueWhen, duePhrases } from './duePhrases';
import type { DueReader, WithDue } from './dueSaid';
import type { DueWords } from './dueWords';
import { leftOver } from './leftOver';

/** The marks between the parts of a sentence. */
const BETWEEN = '，,、。；; 　';

/** Due dates in a language without spaces: "下周五到期", "来週の金曜日まで". */
export function joinedDueReader({ locale, due }: { locale: Locale; due: DueWords }): DueReader {
  const { strong, after } = due;
  const phrases = duePhrases(locale, due, { written: (phrase) => phrase, numbers: 'each' });
  // The longest first: "下周五" has "周五" and "下周" in it, "までに" has "まで".
  const days = [...phrases]
    .map(([phrase, whenOf]): [string, DueWhen] => [phrase, whenOf(0)])
    .sort(([a], [b]) => b.length - a.length);
  const [leads, ends] = [byLength(strong), byLength(after)];
  return (text) => {
    const speaksOfDates = [...strong, ...after].some((words) => text.includes(words));
    return speaksOfDates ? (understood(text, days, leads, ends) ?? unread(text, strong, after)) : undefined;
  };
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function understood(
  text: string,
  days: readonly (readonly [string, DueWhen])[],
  leads: readonly string[],
  ends: readonly string[],
): WithDue | undefined {
  for (const [phrase, when] of days) {
    const at = text.indexOf(phrase);
    if (at === -1) continue;
    const year = when.kind === 'date' ? yearBefore(text, at) : null;
    const start = year === null ? at : at - 5;
    const end = at + phrase.length;
    const lead = leads.find((words) => text.slice(0, start).trimEnd().endsWith(words));
    const close = ends.find((words) => text.startsWith(words, end));
    if (lead === undefined && close === undefined) continue;
    const from = lead === undefined ? start : text.slice(0, start).trimEnd().length - lead.length;
    const said = when.kind === 'date' ? { ...when, year } : when;
    return {
      due: { text: text.slice(start, end), when: said },
      rest: leftOver(text, from, end + (close ?? '').length),
    };
  }
  return undefined;
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
    const lead = strong.find((words) => part.startsWith(words));
    const close = after.find((words) => part.endsWith(words));
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
