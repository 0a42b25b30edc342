import type { PassageRef } from './pageText';
import { createPostings, firstFrom, type Postings } from './terms/postings';
import type { WeightedTerm } from './terms/termWeights';

/** A passage as the numbers of its terms, each once; `length` is in tokens. */
export type PassageTerms = {
  ref: PassageRef;
  heading: readonly number[];
  terms: readonly number[];
  length: number;
};

/** The index of one language's passages, a page's one after the other; a passage is a document of the postings. */
export type Passages = {
  refs: readonly PassageRef[];
  lengths: readonly number[];
  text: Postings;
  headings: Postings;
};

/** The passages of a page: from `from` up to, but not including, `to`. */
export type PassageRange = { from: number; to: number };

/** A passage and how much of a question it covers, between 0 and 1. */
export type FoundPassage = { ref: PassageRef; coverage: number };

/**
 * Long passages say a little of everything. Beyond the usual length (in tokens), coverage is multiplied by
 * (usual length / length) to this power.
 */
const USUAL_LENGTH = 120;
const LENGTH_POWER = 0.2;
/**
 * Passages are ordered by coverage, plus these shares of what the heading and the text cover, minus a little for each
 * token up to `MOST_WORDS`.
 */
const IN_HEADING = 0.1;
const IN_TEXT = 0.3;
const PER_WORD = 0.002;
const MOST_WORDS = 50;

/** Indexes `passages`, which are in the order of their pages; `terms` is how many terms have numbers. */
export function* indexPassages(
  passages: readonly PassageTerms[],
  terms: number,
): Generator<undefined, Passages> {
  return {
    refs: passages.map(({ ref }) => ref),
    lengths: passages.map(({ length }) => length),
    text: yield* createPostings(
      passages.map((passage) => passage.terms),
      terms,
    ),
    headings: yield* createPostings(
      passages.map(({ heading }) => heading),
      terms,
    ),
  };
}

/**
 * The passages of some `kinds` on a page that cover anything of a question, the best first; the weights of `queryTerms` are shares.
 */
export function rankPassages(
  queryTerms: readonly WeightedTerm[],
  passages: Passages,
  range: PassageRange,
  kinds: readonly PassageRef['kind'][],
): FoundPassage[] {
  const found = valued(queryTerms, passages, range, kinds);
  return found.sort((a, b) => b.value - a.value || a.ref.index - b.ref.index);
}

/** The first of `rankPassages`. */
export function bestPassage(
  queryTerms: readonly WeightedTerm[],
  passages: Passages,
  range: PassageRange,
  kinds: readonly PassageRef['kind'][],
): FoundPassage | null {
  let best: (FoundPassage & { value: number }) | null = null;
  for (const found of valued(queryTerms, passages, range, kinds)) {
    const better = !best || found.value > best.value;
    if (better || (found.value === best?.value && found.ref.index < best.ref.index)) best = found;
  }
  return best;
}

/** By passage of a range: how much of the query terms it covers, and which of them it covered last, counted from 1. */
type Tally = { worth: Float64Array; latest: Int32Array };

function tallyOf(passages: number): Tally {
  return { worth: new Float64Array(passages), latest: new Int32Array(passages) };
}

function valued(
  queryTerms: readonly WeightedTerm[],
  { refs, lengths, text, headings }: Passages,
  { from, to }: PassageRange,
  kinds: readonly PassageRef['kind'][],
): (FoundPassage & { value: number })[] {
  const inText = tallyOf(to - from);
  const inHeading = tallyOf(to - from);
  const inEither = new Float64Array(to - from);
  const count = (
    postings: Postings,
    own: Tally,
    other: Tally,
    term: number,
    queryTerm: number,
    worth: number,
  ) => {
    const end = postings.starts[term + 1] ?? 0;
    for (let at = firstFrom(postings, term, from); at < end; at++) {
      const passage = (postings.docs[at] ?? to) - from;
      if (passage >= to - from) break;
      if (own.latest[passage] === queryTerm) continue;
      own.latest[passage] = queryTerm;
      own.worth[passage] = (own.worth[passage] ?? 0) + worth;
      if (other.latest[passage] !== queryTerm) inEither[passage] = (inEither[passage] ?? 0) + worth;
    }
  };
  queryTerms.forEach((queryTerm, i) => {
    // A query term counts once for a passage, by the first of its index terms there: they come the most worth first.
    queryTerm.terms.forEach((term, j) => {
      const worth = queryTerm.weight * (queryTerm.worths[j] ?? 0);
      count(text, inText, inHeading, term, i + 1, worth);
      count(headings, inHeading, inText, term, i + 1, worth);
    });
  });
  const found: (FoundPassage & { value: number })[] = [];
  for (let at = from; at < to; at++) {
    const said = inEither[at - from] ?? 0;
    const ref = refs[at];
    if (said === 0 || !ref || !kinds.includes(ref.kind)) continue;
    const length = lengths[at] ?? 0;
    const coverage = said * Math.min(1, (USUAL_LENGTH / Math.max(1, length)) ** LENGTH_POWER);
    const value =
      coverage +
      IN_HEADING * (inHeading.worth[at - from] ?? 0) +
      IN_TEXT * (inText.worth[at - from] ?? 0) -
      PER_WORD * Math.min(length, MOST_WORDS);
    found.push({ ref, coverage, value });
  }
  return found;
}
