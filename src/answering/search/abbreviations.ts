import type { PageId } from '../../playbook/page';
import { type LineRef, TEXT_KINDS } from './lines/lineIndex';
import type { PageText } from './pageText';

/** Where a page spells out an abbreviation: a line of its introduction, of a section or of a step; null is its title. */
export type SpelledOut = { page: PageId; line: LineRef | null };

/** "(RFA)", after the words that it stands for. */
const IN_BRACKETS = /[(（]([A-Z][A-Za-z0-9&-]{1,9})[)）]/g;
const BRACKETS_LAST = /[)）]$/;
const CAPITAL = /[A-Z]/g;
/** In characters: what is longer before the bracket is a sentence that only ends in the words. */
const LONGEST_WORDS = 120;

/**
 * What spells out abbreviations, by the abbreviation in small letters: the page that is called so, "Request for Assistance
 * (RFA)", else the first line. What has fitting initials goes before what has not.
 */
export function* findAbbreviations(
  pages: readonly PageText[],
): Generator<undefined, ReadonlyMap<string, SpelledOut>> {
  const found = new Map<string, SpelledOut & { fits: boolean }>();
  const add = (text: string, page: PageId, line: LineRef | null) => {
    for (const { short, fits } of spelledOutIn(text)) {
      const known = found.get(short);
      if (!known || (fits && !known.fits)) found.set(short, { page, line, fits });
    }
  };
  for (const { page } of pages) if (BRACKETS_LAST.test(page.title)) add(page.title, page.id, null);
  yield;
  for (const { page, passages } of pages) {
    for (const { ref, lines } of passages) {
      const kind = TEXT_KINDS.find((name) => name === ref.kind);
      if (!kind) continue;
      for (const [line, { written }] of lines.entries())
        add(written, page.id, { kind, index: ref.index, line });
    }
    yield;
  }
  return found;
}

function spelledOutIn(text: string): { short: string; fits: boolean }[] {
  if (!text.includes('(') && !text.includes('（')) return [];
  return [...text.matchAll(IN_BRACKETS)].flatMap(({ index, 1: short = '' }) => {
    const capitals = short.match(CAPITAL) ?? [];
    const words = text.slice(Math.max(0, index - LONGEST_WORDS), index);
    return capitals.length < 2 ? [] : [{ short: short.toLowerCase(), fits: haveInitials(words, capitals) }];
  });
}

/** Whether some of the words, from the end, begin with the capitals in their order: "Request for Assistance", R, A. */
function haveInitials(text: string, capitals: readonly string[]): boolean {
  const words = text.split(/[\s/-]+/).filter((word) => word !== '');
  let left = capitals.length - 1;
  for (const word of words.toReversed()) {
    if (left < 0) return true;
    const inner = word.match(CAPITAL) ?? [];
    const initials = inner.length > 0 ? inner : [word.charAt(0).toUpperCase()];
    for (const initial of initials.toReversed()) if (initial === capitals[left]) left -= 1;
  }
  return left < 0;
}
