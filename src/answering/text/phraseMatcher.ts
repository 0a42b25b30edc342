/** A phrase was found; `places` are the units it stands on, without those that a gap skipped. */
export type Hit<T> = { places: readonly number[]; value: T };

/** What comes after the first word of a phrase. */
type Rest<T> = { rest: readonly string[]; value: T };

/** The phrases that begin with one word; `open` are those whose second word may be several. */
export type Beginning<T> = { alone: T[]; bySecond: Map<string, Rest<T>[]>; open: Rest<T>[] };

/** Stands for up to three words between two words of a phrase. */
export const GAP = '_';
const LONGEST_GAP = 3;

/** Before a word of a phrase: only this form of it ("=requirements" is not "required"). */
export const EXACT = '=';

/** Phrases of stems, found in a text by their first two stems. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, Beginning<T>>();
  /** By the first word itself, for phrases that begin with an exact one. */
  private readonly byExactFirst = new Map<string, Beginning<T>>();

  add(stems: readonly string[], value: T): void {
    const [first, ...rest] = stems;
    if (first === undefined) return;
    const exact = first.startsWith(EXACT);
    const index = exact ? this.byExactFirst : this.byFirst;
    const key = exact ? first.slice(EXACT.length) : first;
    const known = index.get(key) ?? { alone: [], bySecond: new Map<string, Rest<T>[]>(), open: [] };
    index.set(key, known);
    const [second] = rest;
    if (second === undefined) known.alone.push(value);
    else if (second === GAP || second.startsWith(EXACT)) known.open.push({ rest, value });
    else known.bySecond.set(second, [...(known.bySecond.get(second) ?? []), { rest, value }]);
  }

  /** The phrases of several words that begin with `stem`, if there are any. */
  longer(stem: string): Beginning<T> | undefined {
    const known = this.byFirst.get(stem);
    return known && known.bySecond.size + known.open.length > 0 ? known : undefined;
  }

  /** What `stem` means by itself. */
  alone(stem: string): readonly T[] {
    return this.byFirst.get(stem)?.alone ?? [];
  }

  /**
   * Every phrase at every place, overlapping ones too, in the order of the text. `units` are the words that `stems` were
   * cut from, for phrases that want a word exactly.
   */
  find(stems: readonly string[], units: readonly string[] = stems): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < stems.length; from++) {
      const byStem = this.byFirst.get(stems[from] ?? '');
      const byUnit = this.byExactFirst.size > 0 ? this.byExactFirst.get(units[from] ?? '') : undefined;
      for (const known of [byStem, byUnit]) {
        if (!known) continue;
        for (const value of known.alone) hits.push({ places: [from], value });
        collectLonger(known, stems, units, from, hits);
      }
    }
    return hits;
  }

  /** Those of several words only, that begin at one of `places`. */
  findLonger(stems: readonly string[], places: readonly number[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (const from of places) {
      const known = this.byFirst.get(stems[from] ?? '');
      if (known) collectLonger(known, stems, stems, from, hits);
    }
    return hits;
  }
}

/** Whether a text may hold one of these phrases whose first word `next` follows; most may not. */
export function mayGoOn({ bySecond, open }: Beginning<unknown>, next: string | undefined): boolean {
  return next !== undefined && (bySecond.has(next) || open.length > 0);
}

function collectLonger<T>(
  { bySecond, open }: Beginning<T>,
  stems: readonly string[],
  units: readonly string[],
  from: number,
  hits: Hit<T>[],
): void {
  const next = stems[from + 1];
  if (next === undefined) return;
  for (const phrases of [bySecond.get(next) ?? [], open]) {
    for (const { rest, value } of phrases) {
      const places = match(rest, stems, units, from);
      if (places) hits.push({ places, value });
    }
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
