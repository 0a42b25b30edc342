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
  /** By the first word itself, for phrases that begin with an exact one. */
  private readonly byExactFirst = new Map<string, Rest<T>[]>();
  /** What a first stem means by itself; most lookups are of these, one for each word of the playbook. */
  private readonly single = new Map<string, T[]>();
  private readonly beginnings = new Set<string>();

  add(stems: readonly string[], value: T): void {
    const [first, ...rest] = stems;
    if (first === undefined) return;
    if (rest.length > 0) this.beginnings.add(first);
    const exact = first.startsWith(EXACT);
    const index = exact ? this.byExactFirst : this.byFirst;
    const key = exact ? first.slice(EXACT.length) : first;
    listIn(index, key).push({ rest, value });
    if (!exact && rest.length === 0) listIn(this.single, key).push(value);
  }

  /** Whether a phrase of several words begins with `stem`. */
  beginsLonger(stem: string): boolean {
    return this.beginnings.has(stem);
  }

  /** What `stem` means by itself. */
  alone(stem: string): readonly T[] {
    return this.single.get(stem) ?? [];
  }

  /**
   * Every phrase at every place, overlapping ones too, in the order of the text. `units` are the words that `stems` were
   * cut from, for phrases that want a word exactly.
   */
  find(stems: readonly string[], units: readonly string[] = stems): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < stems.length; from++) {
      const byStem = this.byFirst.get(stems[from] ?? '');
      if (byStem) collect(byStem, stems, units, from, hits);
      const byUnit = this.byExactFirst.size > 0 ? this.byExactFirst.get(units[from] ?? '') : undefined;
      if (byUnit) collect(byUnit, stems, units, from, hits);
    }
    return hits;
  }

  /** Those of several words only. */
  findLonger(stems: readonly string[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    stems.forEach((stem, from) => {
      if (!this.beginnings.has(stem)) return;
      for (const { rest, value } of this.byFirst.get(stem) ?? []) {
        // Most phrases end here: the next word is another one.
        if (rest[0] === undefined || (rest[0] !== stems[from + 1] && rest[0] !== GAP)) continue;
        const places = match(rest, stems, stems, from);
        if (places) hits.push({ places, value });
      }
    });
    return hits;
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

function collect<T>(
  phrases: readonly Rest<T>[],
  stems: readonly string[],
  units: readonly string[],
  from: number,
  hits: Hit<T>[],
): void {
  for (const { rest, value } of phrases) {
    // Most phrases end here: the next word is another one.
    if (rest[0] !== undefined && rest[0] !== GAP && !fits(stems, units, from + 1, rest[0])) continue;
    const places = match(rest, stems, units, from);
    if (places) hits.push({ places, value });
  }
}

function match(
  rest: readonly string[],
  stems: readonly string[],
  units: readonly string[],
  first: number,
): number[] | undefined {
  const places = [first];
  let at = first + 1;
  for (let i = 0; i < rest.length; i++) {
    const wanted = rest[i];
    if (wanted === GAP) {
      const beyond = rest[i + 1];
      const furthest = Math.min(at + LONGEST_GAP, stems.length - 1);
      while (at <= furthest && !fits(stems, units, at, beyond)) at++;
      if (at > furthest) return undefined;
      continue;
    }
    if (!fits(stems, units, at, wanted)) return undefined;
    places.push(at);
    at++;
  }
  return places;
}

function fits(
  stems: readonly string[],
  units: readonly string[],
  at: number,
  wanted: string | undefined,
): boolean {
  return (
    wanted !== undefined && (stems[at] === wanted || (wanted[0] === EXACT && wanted === EXACT + units[at]))
  );
}
