import type { Word } from '../search/queryTerms';
import { isSaid, placesOf, placesSaying } from '../text/matches';
import type { Hit } from '../text/phraseMatcher';
import type { Marker, Wider, WordedIntent } from '../vocabulary/schema';
import { SURE } from './intentEvidence';
import { type Reading, wordsOf } from './parseQuestion';

/** What a question asks beyond one part of one page; null where it does not. Words are those that may name a page. */
export type AskedWider = {
  /** Every way to part the question into the two things that it compares, the likeliest first. */
  compare: { splits: (readonly [Word[], Word[]])[]; words: Word[] } | null;
  changes: Word[] | null;
  around: Word[] | null;
  /** What it says beside a role, a phase, and that somebody does something. */
  duties: { words: Word[]; asked: boolean };
};

/** Each split is looked up twice; who compares two things has few words that may part them. */
const MOST_SPLITS = 4;

const AT_A_GLANCE: readonly WordedIntent[] = ['overview', 'search', 'help', 'greeting'];

const WHOLE: readonly Marker[] = ['everything', 'everywhere', 'playbook'];

/** What a question asks beyond one part of one page, by its words alone: whether pages fit is not looked at. */
export function askedWider(reading: Reading): AskedWider {
  const asking = (...kinds: readonly Wider[]) => placesSaying(reading.wider, ...kinds);
  const marked = (...markers: readonly Marker[]) => placesSaying(reading.markers, ...markers);
  const without = (places: readonly number[]) => {
    const silent = new Set(places);
    return wordsOf(reading, (place) => (silent.has(place) ? 0 : 1));
  };
  const says = (kind: Wider) => isSaid(reading.wider, kind);
  // "Which step comes before": of what, the other words say.
  const stepWords = placesOf(
    reading.intents.filter(({ intent }) => intent === 'steps' || intent === 'phase_list'),
  );
  return {
    compare: says('compare') ? compared(reading, without(asking('compare'))) : null,
    changes: saysChanges(reading) ? without([...asking('changes', 'recently'), ...marked(...WHOLE)]) : null,
    around:
      says('around') && !asksForInputs(reading)
        ? without([...asking('around'), ...marked('phase'), ...stepWords])
        : null,
    duties: {
      words: without([
        ...asking('duties'),
        ...marked(...WHOLE, 'phase', 'task', 'followUp'),
        ...placesOf(reading.roles),
        ...placesOf(reading.phases),
        ...placesOf(reading.intents.filter(({ intent }) => intent !== 'search')),
      ]),
      asked: says('duties'),
    },
  };
}

/** One word for it may be part of a name ("change management"), beside what is asked for in so many words. */
function saysChanges({ wider, intents, titled }: Reading): boolean {
  const asksElse = intents.some(({ intent, score }) => score >= SURE && !AT_A_GLANCE.includes(intent));
  return wider.some(
    ({ value, places }) =>
      value === 'changes' && (places.length > 1 || !(asksElse || places.every((place) => titled[place]))),
  );
}

/** "What do I need before" asks for more than what comes before. */
function asksForInputs({ intents }: Reading): boolean {
  return intents.some(({ intent, score }) => intent === 'inputs' && score >= SURE);
}

function compared(reading: Reading, words: Word[]): NonNullable<AskedWider['compare']> {
  const isBoth = (hit: Hit<Wider>) =>
    reading.wider.some(({ value, places }) => value === 'compare' && places.includes(hit.places[0] ?? -1));
  const between = reading.wider
    .filter(({ value }) => value === 'between')
    .toSorted((a, b) => Number(isBoth(b)) - Number(isBoth(a)));
  const splits = between.flatMap(({ places }) => {
    const left = words.slice(0, Math.min(...places));
    const right = words.slice(Math.max(...places) + 1, reading.units.length);
    return says(left) && says(right) ? [[left, right] as const] : [];
  });
  return { splits: splits.slice(0, MOST_SPLITS), words };
}

function says(words: readonly Word[]): boolean {
  return words.some(({ weight }) => weight > 0);
}
