import type { Word } from '../search/terms/queryTerms';
import { isSaid, longestHits, positionsOf, positionsSaying } from '../text/hits';
import type { Hit } from '../text/phraseMatcher';
import { isHiragana } from '../text/tokens';
import type { BroadKind, WordedIntent } from '../topic';
import type { Marker } from '../vocabulary/schema';
import { SURE } from './intentEvidence';
import { type ParsedQuestion, wordsOf } from './parseQuestion';

/** The two things that a question is about. */
export type Split = readonly [Word[], Word[]];

/** What a question asks beyond one part of one page, null where it does not. `Word`s are those that may name a page. */
export type BroadQuestion = {
  /** `splits` are the ways to divide the question into the two things that it compares, the likeliest first. */
  compare: { splits: Split[]; words: Word[] } | null;
  /** The ways to divide a question that has an "or" into the two things that it may mean. */
  either: Split[];
  /** Asks what was changed. */
  changes: Word[] | null;
  /** Asks what comes before and after. */
  around: Word[] | null;
  /** `asked` when it asks what a role does; `words` are those beside the role, the phase, and the verb. */
  duties: { words: Word[]; asked: boolean };
};

/** Each split is looked up twice, and few questions have more words that may divide them. */
const MOST_SPLITS = 4;

/** Intents that do not keep a question from asking for changes. */
const AT_A_GLANCE: readonly WordedIntent[] = ['overview', 'search', 'help', 'greeting'];

/** What says "all of the playbook". */
const WHOLE: readonly Marker[] = ['everything', 'everywhere', 'playbook'];

/** Reads a broad question from its words alone; whether a page has these names is found out by `decideBroad`. */
export function broadQuestion(parsed: ParsedQuestion): BroadQuestion {
  const asking = (...kinds: readonly BroadKind[]) => positionsSaying(parsed.broad, ...kinds);
  const marked = (...markers: readonly Marker[]) => positionsSaying(parsed.markers, ...markers);
  const without = (positions: readonly number[]) => {
    const silent = new Set(positions);
    return wordsOf(parsed, (position) => (silent.has(position) ? 0 : 1));
  };
  const says = (kind: BroadKind) => isSaid(parsed.broad, kind);
  // In "which step comes before", "step" does not name the page.
  const stepWords = positionsOf(
    parsed.intents.filter(({ intent }) => intent === 'steps' || intent === 'phase_list'),
  );
  return {
    compare: says('compare') ? compared(parsed, without(asking('compare'))) : null,
    either: splitsAt(longestHits(parsed.markers.filter((hit) => isOr(hit, parsed))), without([])),
    changes: saysChanges(parsed) ? without([...asking('changes', 'recently'), ...marked(...WHOLE)]) : null,
    around:
      says('around') && !asksForInputs(parsed)
        ? without([...asking('around'), ...marked('phase'), ...stepWords])
        : null,
    duties: {
      words: without([
        ...asking('duties'),
        ...marked(...WHOLE, 'phase', 'task', 'followUp'),
        ...positionsOf(parsed.roles),
        ...positionsOf(parsed.phases),
        ...positionsOf(parsed.intents.filter(({ intent }) => intent !== 'search')),
      ]),
      asked: says('duties'),
    },
  };
}

/** Whether a hit says "or": か does not where it is the beginning of から. */
function isOr({ value, positions }: Hit<Marker>, { tokens }: ParsedQuestion): boolean {
  const [first = 0, ...more] = positions;
  return (
    value === 'or' && !(more.length === 0 && [first, first + 1].every((at) => isHiragana(tokens[at] ?? '')))
  );
}

/** One word for changes may be part of a name ("change management") where something else is asked for outright. */
function saysChanges({ broad, intents, titled }: ParsedQuestion): boolean {
  const asksElse = intents.some(({ intent, score }) => score >= SURE && !AT_A_GLANCE.includes(intent));
  return broad.some(
    ({ value, positions }) =>
      value === 'changes' &&
      (positions.length > 1 || !(asksElse || positions.every((position) => titled[position]))),
  );
}

/** "What do I need before" asks for inputs, not for the page before. */
function asksForInputs({ intents }: ParsedQuestion): boolean {
  return intents.some(({ intent, score }) => intent === 'inputs' && score >= SURE);
}

function compared(parsed: ParsedQuestion, words: Word[]): NonNullable<BroadQuestion['compare']> {
  const isBoth = (hit: Hit<BroadKind>) =>
    parsed.broad.some(
      ({ value, positions }) => value === 'compare' && positions.includes(hit.positions[0] ?? -1),
    );
  const between = parsed.broad
    .filter(({ value }) => value === 'between')
    .toSorted((a, b) => Number(isBoth(b)) - Number(isBoth(a)));
  return { splits: splitsAt(between, words), words };
}

/** The words before and after each of some places, as far as there are any on both sides. */
function splitsAt(places: readonly Hit<unknown>[], words: readonly Word[]): Split[] {
  const splits = places.flatMap(({ positions }): Split[] => {
    const left = words.slice(0, Math.min(...positions));
    const right = words.slice(Math.max(...positions) + 1);
    return says(left) && says(right) ? [[left, right]] : [];
  });
  return splits.slice(0, MOST_SPLITS);
}

function says(words: readonly Word[]): boolean {
  return words.some(({ weight }) => weight > 0);
}
