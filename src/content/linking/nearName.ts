import type { PageId } from '../../playbook/page';

/** Shorter words that differ by one letter usually mean different things ("fm", "fe"). */
const SHORTEST_MISSPELT = 5;
const FEWEST_SHARED = 4;

/**
 * Whether two page ids probably mean the same page: they differ only in hyphens ("kick-off", "kickoff", "kick_off"),
 * in one letter of long words ("workshop", "workshops"), or by one word in the middle.
 */
function nearName(a: PageId, b: PageId): boolean {
  if (a[0] !== b[0]) return false; // cheap check that avoids most comparisons
  if (unparted(a) === unparted(b)) return true;
  const one = a.split('-');
  const other = b.split('-');
  if (one.length === other.length) return sameWords(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1 || short.length < FEWEST_SHARED) return false;
  for (let extra = 1; extra < long.length - 1; extra += 1) {
    if (sameWords(short, [...long.slice(0, extra), ...long.slice(extra + 1)])) return true;
  }
  return false;
}

function unparted(id: PageId): string {
  return id.replace(/[-_ ]/g, '');
}

/** Finds the only page whose id is similar; undefined when there is none, or more than one. */
export type NearNames = (id: PageId) => PageId | undefined;

/** Enough for every dead link of a playbook twenty times as large; more comparisons would take minutes. */
const MOST_COMPARED = 5_000_000;

/**
 * `NearNames` for `ids`. Gives up after `MOST_COMPARED` comparisons: so many dead links must have another cause than
 * misspelt names.
 */
export function createNearNames(ids: Iterable<PageId>): NearNames {
  const candidates = [...ids];
  let compared = 0;
  return (id) => {
    compared += candidates.length;
    if (compared > MOST_COMPARED) return undefined;
    const near = candidates.filter((candidate) => candidate !== id && nearName(id, candidate));
    return near.length === 1 ? near[0] : undefined;
  };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word, at) => sameWord(word, b[at] ?? ''));
}

/** Equal, or long words that differ by one added, removed or replaced letter. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST_MISSPELT || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
