import { mayBeSwapped } from './keyboard';

/** In letters. In a shorter word, one wrong letter makes another word. */
const SHORTEST_CORRECTED = 4;
/** From this length on, two errors are corrected. */
const TWO_ERRORS_FROM = 8;
/** Up to this length, a word is close to many others: a wrong letter has to be an easy slip (see `isSlip`). */
const LONGEST_SHORT = 5;
const WORD = /^(?:[a-z]+|[\u30a1-\u30fa\u30fc]+)$/;

/**
 * The word that was meant by a token, or undefined when it is no typing error. With `known`, the token may be another
 * form of a known word, so that only slips that make no other form are corrected (see `isNoForm`).
 */
export type Corrector = (token: string, known?: 'by its stem') => string | undefined;

/** A known word; `letters` is its `letterSet`, `grammar` whether it is a stop word. */
type Candidate = { word: string; letters: number; count: number; grammar: boolean };

/**
 * A corrector that finds the nearest known word: up to one error (a letter wrong, missing, added or swapped) in short
 * words, two in long ones. Of words as near the most frequent one is taken, then the first. `words` are all known words
 * with the number of times each occurs; `grammar` are the stop words among them.
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
  return (token, known) => {
    if (token.length < SHORTEST_CORRECTED || !WORD.test(token)) return undefined;
    const most = token.length >= TWO_ERRORS_FROM && !known ? 2 : 1;
    const letters = letterSet(token);
    let best: { word: string; errors: number; count: number } | undefined;
    for (let length = token.length - most; length <= token.length + most; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        // Each error changes at most two letters of the set, so most words are ruled out without comparing them.
        if (bits(letters ^ candidate.letters) > 2 * most) continue;
        // Nearly every short word is close to a stop word ("with", "then"); only swapped letters ("wtih") mean one.
        if (candidate.grammar && (letters !== candidate.letters || length !== token.length)) continue;
        if (!startsAlike(token, candidate.word)) continue;
        const errors = distance(token, candidate.word, most);
        if (errors > most) continue;
        if (token.length <= LONGEST_SHORT && !isSlip(token, candidate.word)) continue;
        if (known && !isNoForm(token, candidate.word)) continue;
        if (!best || errors < best.errors || (errors === best.errors && candidate.count > best.count)) {
          best = { word: candidate.word, errors, count: candidate.count };
        }
      }
    }
    return best?.word;
  };
}

/** The first letter is rarely wrong, but it may have changed places with the second. */
function startsAlike(token: string, word: string): boolean {
  return token[0] === word[0] || (token[0] === word[1] && token[1] === word[0]);
}

/** Whether the letters that differ are neighbours on the keyboard, sound alike, or are swapped. */
function isSlip(token: string, word: string): boolean {
  if (token.length !== word.length) return true;
  for (let i = 0; i < token.length; i++) {
    const [typed = '', meant = ''] = [token[i], word[i]];
    if (typed === meant) continue;
    const swapped = typed === word[i + 1] && meant === token[i + 1];
    if (swapped) i++;
    else if (!mayBeSwapped(typed, meant)) return false;
  }
  return true;
}

/** Whether two letters are swapped, or one is doubled or not doubled by mistake: forms of a word never differ so. */
function isNoForm(token: string, word: string): boolean {
  const [short, long] = token.length < word.length ? [token, word] : [word, token];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1);
  const [first, second] = [short[at], short[at + 1]];
  return long[at] === second && long[at + 1] === first && short.slice(at + 2) === long.slice(at + 2);
}

/** The letters of a word as bits, for ruling out words without comparing them letter by letter. */
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

/**
 * The optimal string alignment distance: how many letters were replaced, added, left out, or swapped with the next.
 * Stops early when it is larger than `most`, and returns any number above `most` then.
 */
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
