import type { Span } from './details';

/** The title of a board as it is written, and where all of that stands, with the words before and after it. */
export type TitleSaid = { title: string; inner: { start: number; end: number }; start: number; end: number };

/** What may end a title that begins with a quotation mark. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
};
const STOPS = ',，、;；。\n';
const BEFORE = ' :：　';
const AFTER = ' 　';
const APOSTROPHES = "'’‘";
const LETTER = /\p{L}/u;

/**
 * @param leads where a title may begin, after the words for it
 * @param ends what ends a title without quotation marks; `after` are words after one with them, and `boards` names of a
 *   board before one
 */
export function titleSaid(
  text: string,
  leads: readonly Span[],
  { ends, after, boards }: { ends: readonly string[]; after: readonly string[]; boards: readonly string[] },
): TitleSaid | undefined {
  for (const { start, end } of leads) {
    const from = skipped(text, end, BEFORE);
    const quoted = quotedAt(text, from);
    const found = quoted ?? plainAt(text, from, ends);
    if (found.title !== '') return { ...found, start };
  }
  for (let at = 0; at < text.length; at += 1) {
    const quoted = quotedAt(text, at);
    if (!quoted) continue;
    const next = skipped(text, quoted.end, AFTER);
    const said = after.find((phrase) => text.startsWith(phrase, next));
    if (said !== undefined && quoted.title !== '') return { ...quoted, start: at, end: next + said.length };
    const before = text.slice(0, at).trimEnd().toLowerCase();
    if (quoted.title !== '' && boards.some((name) => before.endsWith(name))) return { ...quoted, start: at };
    at = quoted.end - 1;
  }
  return undefined;
}

function quotedAt(text: string, at: number): Omit<TitleSaid, 'start'> | undefined {
  const closing = CLOSING[text.charAt(at)];
  if (closing === undefined || isInWord(text, at)) return undefined;
  for (let end = at + 1; end < text.length; end += 1)
    // An apostrophe within a word ends nothing: "'Anna's board'".
    if (closing.includes(text.charAt(end)) && !isInWord(text, end))
      return { title: text.slice(at + 1, end).trim(), inner: { start: at, end: end + 1 }, end: end + 1 };
  return undefined;
}

/** Whether a mark that may be an apostrophe stands between two letters. */
function isInWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return APOSTROPHES.includes(text.charAt(at)) && LETTER.test(before) && LETTER.test(after);
}

function plainAt(text: string, from: number, ends: readonly string[]): Omit<TitleSaid, 'start'> {
  const stops = [...STOPS, ...ends].map((stop) => ({ at: text.indexOf(stop, from), stop }));
  const found = stops.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  const to = found?.at ?? text.length;
  const isMark = found === undefined || STOPS.includes(found.stop);
  return {
    title: text.slice(from, to).trim(),
    inner: { start: from, end: to },
    end: isMark ? to : to + found.stop.length,
  };
}

function skipped(text: string, at: number, signs: string): number {
  let next = at;
  while (next < text.length && signs.includes(text.charAt(next))) next += 1;
  return next;
}
