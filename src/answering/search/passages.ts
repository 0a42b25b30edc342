import type { Place } from './pageText';
import { createPostings, firstFrom, type Postings } from './postings';
import type { Sought } from './termWeights';

/** A passage as the numbers of its terms, none of them twice; `length` in words. */
export type PassageTerms = {
  place: Place;
  heading: readonly number[];
  terms: readonly number[];
  length: number;
};

/** The passages of one language's pages; those of a page follow each other. */
export type Passages = {
  places: readonly Place[];
  lengths: readonly number[];
  text: Postings;
  headings: Postings;
};

/** The passages of a page: from `from` up to `to`. */
export type PassageRange = { from: number; to: number };

/** A part of a page and how much of a question it says, between 0 and 1. */
export type FoundPassage = { place: Place; coverage: number };

/** Longer passages say a little of everything: they count less, by their length to this power. */
const USUAL_LENGTH = 120;
const LENGTH_POWER = 0.2;
/** Of two that say as much: words in the text itself count more, words in the heading too, and short is better. */
const IN_HEADING = 0.1;
const IN_TEXT = 0.3;
const PER_WORD = 0.002;
const MOST_WORDS = 50;

/** `passages` in the order of their pages; `terms` is how many terms have numbers. */
export function indexPassages(passages: readonly PassageTerms[], terms: number): Passages {
  return {
    places: passages.map(({ place }) => place),
    lengths: passages.map(({ length }) => length),
    text: createPostings(
      passages.map((passage) => passage.terms),
      terms,
    ),
    headings: createPostings(
      passages.map(({ heading }) => heading),
      terms,
    ),
  };
}

/** The passages of some kinds on a page that say anything of what is sought, the best first. */
export function rankPassages(
  sought: readonly Sought[],
  passages: Passages,
  range: PassageRange,
  kinds: readonly Place['kind'][],
): FoundPassage[] {
  const found = valued(sought, passages, range, kinds);
  return found.sort((a, b) => b.value - a.value || a.place.index - b.place.index);
}

/** The first of `rankPassages`. */
export function bestPassage(
  sought: readonly Sought[],
  passages: Passages,
  range: PassageRange,
  kinds: readonly Place['kind'][],
): FoundPassage | null {
  let best: (FoundPassage & { value: number }) | null = null;
  for (const found of valued(sought, passages, range, kinds)) {
    const better = !best || found.value > best.value;
    if (better || (found.value === best?.value && found.place.index < best.place.index)) best = found;
  }
  return best;
}

/** By passage of a range: what it has of the slots, and the number of the latest one that it has, from 1. */
type Tally = { worth: Float64Array; latest: Int32Array };

function tallyOf(passages: number): Tally {
  return { worth: new Float64Array(passages), latest: new Int32Array(passages) };
}

function valued(
  sought: readonly Sought[],
  { places, lengths, text, headings }: Passages,
  { from, to }: PassageRange,
  kinds: readonly Place['kind'][],
): (FoundPassage & { value: number })[] {
  const inText = tallyOf(to - from);
  const inHeading = tallyOf(to - from);
  const inEither = new Float64Array(to - from);
  const count = (postings: Postings, own: Tally, other: Tally, term: number, slot: number, worth: number) => {
    const end = postings.starts[term + 1] ?? 0;
    for (let at = firstFrom(postings, term, from); at < end; at++) {
      const passage = (postings.places[at] ?? to) - from;
      if (passage >= to - from) break;
      if (own.latest[passage] === slot) continue;
      own.latest[passage] = slot;
      own.worth[passage] = (own.worth[passage] ?? 0) + worth;
      if (other.latest[passage] !== slot) inEither[passage] = (inEither[passage] ?? 0) + worth;
    }
  };
  sought.forEach((slot, i) => {
    // Terms come the most worth first: the first one that a passage has is what the slot is worth to it.
    slot.terms.forEach((term, j) => {
      const worth = slot.weight * (slot.worths[j] ?? 0);
      count(text, inText, inHeading, term, i + 1, worth);
      count(headings, inHeading, inText, term, i + 1, worth);
    });
  });
  const found: (FoundPassage & { value: number })[] = [];
  for (let at = from; at < to; at++) {
    const said = inEither[at - from] ?? 0;
    const place = places[at];
    if (said === 0 || !place || !kinds.includes(place.kind)) continue;
    const length = lengths[at] ?? 0;
    const coverage = said * Math.min(1, (USUAL_LENGTH / Math.max(1, length)) ** LENGTH_POWER);
    const value =
      coverage +
      IN_HEADING * (inHeading.worth[at - from] ?? 0) +
      IN_TEXT * (inText.worth[at - from] ?? 0) -
      PER_WORD * Math.min(length, MOST_WORDS);
    found.push({ place, coverage, value });
  }
  return found;
}
