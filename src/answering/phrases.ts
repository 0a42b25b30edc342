/** A phrase was found; `places` are the units it stands on, without those that a gap skipped. */
export type Hit<T> = { places: readonly number[]; value: T };

type Rest<T> = { rest: readonly string[]; value: T };

/** Stands for up to three words between two words of a phrase. */
export const GAP = '_';
const LONGEST_GAP = 3;

/** Before a word of a phrase: only this form of it ("=requirements" is not "required"). */
export const EXACT = '=';

/** Phrases of stems, found in a text by their first stem. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, Rest<T>[]>();

  add(stems: readonly string[], value: T): void {
    const [first, ...rest] = stems;
    if (first === undefined) return;
    const same = this.byFirst.get(first);
    if (same) same.push({ rest, value });
    else this.byFirst.set(first, [{ rest, value }]);
  }

  /**
   * Every phrase at every place, overlapping ones too, in the order of the text. `units` are the words that `stems` were
   * cut from, for phrases that want a word exactly.
   */
  find(stems: readonly string[], units: readonly string[] = stems): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < stems.length; from++) {
      for (const first of [stems[from] ?? '', EXACT + (units[from] ?? '')]) {
        for (const { rest, value } of this.byFirst.get(first) ?? []) {
          const places = match(rest, stems, units, [from]);
          if (places) hits.push({ places, value });
        }
      }
    }
    return hits;
  }
}

function match(
  rest: readonly string[],
  stems: readonly string[],
  units: readonly string[],
  before: readonly number[],
): readonly number[] | undefined {
  const [wanted, ...after] = rest;
  if (wanted === undefined) return before;
  const next = (before.at(-1) ?? -1) + 1;
  const fits = (at: number, word: string | undefined) => stems[at] === word || EXACT + units[at] === word;
  if (wanted !== GAP) return fits(next, wanted) ? match(after, stems, units, [...before, next]) : undefined;
  const [beyond, ...last] = after;
  for (let at = next; at <= next + LONGEST_GAP && at < stems.length; at++) {
    if (!fits(at, beyond)) continue;
    const places = match(last, stems, units, [...before, at]);
    if (places) return places;
  }
  return undefined;
}
