/** A phrase that was found. `positions` are the indices of its tokens in the text, without those that a gap skipped. */
export type Hit<T> = { positions: readonly number[]; value: T };

/** A phrase without its first word. */
type Rest<T> = { rest: readonly string[]; value: T };

/**
 * The phrases that begin with one word: the values of the word `alone`, the phrases by their second word, and the `open`
 * ones, whose second word is a gap or an exact word.
 */
export type Beginning<T> = { alone: T[]; bySecond: Map<string, Rest<T>[]>; open: Rest<T>[] };

/** In a phrase: up to three words, whatever they are, between its neighbours. */
export const GAP = '_';
const LONGEST_GAP = 3;

/** Before a word of a phrase: the word itself, not any word with the same stem ("=requirements" is not "required"). */
export const EXACT = '=';

/** Finds phrases, which are lists of stems, in a text. A phrase is looked up by its first two stems. */
export class PhraseMatcher<T> {
  private readonly byFirst = new Map<string, Beginning<T>>();
  /** The phrases that begin with an exact word, by that word. */
  private readonly byExactFirst = new Map<string, Beginning<T>>();

  /** Adds a phrase; `stems` may hold `GAP` and words after `EXACT`. The same phrase may have several values. */
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
    else {
      const longer = known.bySecond.get(second);
      if (longer) longer.push({ rest, value });
      else known.bySecond.set(second, [{ rest, value }]);
    }
  }

  /** The phrases of several words that begin with `stem`, if there are any. */
  longer(stem: string): Beginning<T> | undefined {
    const known = this.byFirst.get(stem);
    return known && known.bySecond.size + known.open.length > 0 ? known : undefined;
  }

  /** The values of the phrase that is `stem` and nothing else. */
  alone(stem: string): readonly T[] {
    return this.byFirst.get(stem)?.alone ?? [];
  }

  /**
   * Every phrase that the text has, overlapping ones too, by the position of their first word. `tokens` are the words
   * that `stems` were cut from, for phrases with exact words.
   */
  find(stems: readonly string[], tokens: readonly string[] = stems): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let from = 0; from < stems.length; from++) {
      const byStem = this.byFirst.get(stems[from] ?? '');
      const byToken = this.byExactFirst.size > 0 ? this.byExactFirst.get(tokens[from] ?? '') : undefined;
      for (const known of [byStem, byToken]) {
        if (!known) continue;
        for (const value of known.alone) hits.push({ positions: [from], value });
        collectLonger(known, stems, tokens, from, hits);
      }
    }
    return hits;
  }

  /** The phrases of several words that begin at one of `positions`. */
  findLonger(stems: readonly string[], positions: readonly number[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (const from of positions) {
      const known = this.byFirst.get(stems[from] ?? '');
      if (known) collectLonger(known, stems, stems, from, hits);
    }
    return hits;
  }
}

/**
 * Whether one of these phrases may go on with `next`, the stem after their first word. A quick test: for most texts no
 * phrase does.
 */
export function mayGoOn({ bySecond, open }: Beginning<unknown>, next: string | undefined): boolean {
  return next !== undefined && (bySecond.has(next) || open.length > 0);
}

function collectLonger<T>(
  { bySecond, open }: Beginning<T>,
  stems: readonly string[],
  tokens: readonly string[],
  from: number,
  hits: Hit<T>[],
): void {
  const next = stems[from + 1];
  if (next === undefined) return;
  for (const phrases of [bySecond.get(next) ?? [], open]) {
    for (const { rest, value } of phrases) {
      const positions = match(rest, stems, tokens, from);
      if (positions) hits.push({ positions, value });
    }
  }
}

/** The positions of a phrase that begins at `first`, undefined where the text goes on differently. */
function match(
  rest: readonly string[],
  stems: readonly string[],
  tokens: readonly string[],
  first: number,
): number[] | undefined {
  const positions = [first];
  let at = first + 1;
  for (let i = 0; i < rest.length; i++) {
    const wanted = rest[i];
    if (wanted === GAP) {
      const beyond = rest[i + 1];
      const furthest = Math.min(at + LONGEST_GAP, stems.length - 1);
      while (at <= furthest && !fits(stems, tokens, at, beyond)) at++;
      if (at > furthest) return undefined;
      continue;
    }
    if (!fits(stems, tokens, at, wanted)) return undefined;
    positions.push(at);
    at++;
  }
  return positions;
}

function fits(
  stems: readonly string[],
  tokens: readonly string[],
  at: number,
  wanted: string | undefined,
): boolean {
  return (
    wanted !== undefined && (stems[at] === wanted || (wanted[0] === EXACT && wanted === EXACT + tokens[at]))
  );
}
