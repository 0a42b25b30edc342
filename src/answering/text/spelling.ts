import { mayBeSwapped } from './keyboard';

/** Below this length a wrong letter makes another word, not a typing error. */
const SHORTEST_CORRECTED = 4;
const TWO_ERRORS_FROM = 8;
/** Short words are like so many others that a wrong letter must be a likely one. */
const LONGEST_SHORT = 5;
const WORD = /^(?:[a-z]+|[\u30a1-\u30fa\u30fc]+)$/;

/** `known`: the word may be another form of a known one, so that only slips of the finger are corrected. */
export type Corrector = (unit: string, known?: 'by its stem') => string | undefined;

type Candidate = { word: string; letters: number; count: number; grammar: boolean };

/**
 * Finds the word nearest to a mistyped one: one error (a letter wrong, missing, doubled or swapped) in short words, two
 * in long ones; of several the most frequent. `words` are all known words with how often each occurs, `grammar` are its stop words.
 */
export function createCorrector(
  words: Iterable<readonly [word: string, count: number]>,
  grammar: ReadonlySet<string>,
): Corrector {
  const byLength = new Map<number, Candidate[]>();
  for (const [word, count] of words) {
    if (word.length < SHORTEST_CORRECTED - 1 || /\d/.test(word)) continue;
    const same = byLength.get(word.length);
    const candidate = { word, letters: letterSet(word), count, grammar: grammar.has(word) };
    if (same) same.push(candidate);
    else byLength.set(word.length, [candidate]);
  }
  return (unit, known) => {
    if (unit.length < SHORTEST_CORRECTED || !WORD.test(unit)) return undefined;
    const most = unit.length >= TWO_ERRORS_FROM && !known ? 2 : 1;
    const letters = letterSet(unit);
    let best: { word: string; errors: number; count: number } | undefined;
    for (let length = unit.length - most; length <= unit.length + most; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        // Each error changes at most two letters of the set, so most words are ruled out without comparing them.
        if (bits(letters ^ candidate.letters) > 2 * most) continue;
        // Nearly every short word is like some "with" or "then"; only swapped letters ("wtih") mean those.
        if (candidate.grammar && (letters !== candidate.letters || length !== unit.length)) continue;
        const errors = distance(unit, candidate.word, most);
        if (errors > most || !startsAlike(unit, candidate.word)) continue;
        if (unit.length <= LONGEST_SHORT && !isSlip(unit, candidate.word)) continue;
        if (known && !isNoForm(unit, candidate.word)) continue;
        if (!best || errors < best.errors || (errors === best.errors && candidate.count > best.count)) {
          best = { word: candidate.word, errors, count: candidate.count };
        }
      }
    }
    return best?.word;
  };
}

/** The first letter is rarely wrong, but it may have changed places with the second. */
function startsAlike(unit: string, word: string): boolean {
  return unit[0] === word[0] || (unit[0] === word[1] && unit[1] === word[0]);
}

/** Whether a word of the same length differs only by letters that fingers or ears take for each other. */
function isSlip(unit: string, word: string): boolean {
  if (unit.length !== word.length) return true;
  for (let i = 0; i < unit.length; i++) {
    const [typed = '', meant = ''] = [unit[i], word[i]];
    if (typed === meant) continue;
    const swapped = typed === word[i + 1] && meant === unit[i + 1];
    if (swapped) i++;
    else if (!mayBeSwapped(typed, meant)) return false;
  }
  return true;
}

/** Neighbours swapped, or one of two equal letters forgotten or typed twice: no form of a word differs by that. */
function isNoForm(unit: string, word: string): boolean {
  const [short, long] = unit.length < word.length ? [unit, word] : [word, unit];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1);
  const [first, second] = [short[at], short[at + 1]];
  return long[at] === second && long[at + 1] === first && short.slice(at + 2) === long.slice(at + 2);
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << ((word.charCodeAt(i) - 97) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Optimal string alignment distance; any number above `most` when it is larger than that. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
