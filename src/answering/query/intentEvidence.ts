import { longest } from '../text/matches';
import type { Hit } from '../text/phraseMatcher';
import { isCharacter } from '../text/tokens';
import type { IntentWord } from '../vocabulary/languageWords';
import type { WordedIntent } from '../vocabulary/schema';

/** How surely the words of a question mean one intent; `places` are the words that say so. */
export type Evidence = {
  intent: WordedIntent;
  score: number;
  places: readonly number[];
  /** Only words of a title say it, which may be just its name ("COVID resources"). */
  titled: boolean;
};

/** A strong word alone; what is weaker than this only hints. */
export const STRONG = 2;
/** From here on a question says its intent in so many words, if perhaps in another language. */
export const SURE = 0.9 * STRONG;
const WEAK = 0.5;
const PER_FURTHER_WORD = 0.3;
/** Another word elsewhere in the question that means the same intent. */
const PER_FURTHER_HINT = 0.25;
/** Two hints together say it in so many words: "where is" and "guide" want a link, each alone may mean anything. */
const HINTS_ADD_UP: readonly WordedIntent[] = ['resources'];
/** Two characters are about as telling as a word. */
export const CHARACTERS_PER_WORD = 2;

/** Between intents with the same evidence: the narrower thing to ask for comes first. */
const PRECEDENCE: readonly WordedIntent[] = [
  'task_lookup',
  'search',
  'next_steps',
  'outputs',
  'inputs',
  'objectives',
  'roles',
  'tasks',
  'resources',
  'phase_list',
  'steps',
  'overview',
  'help',
  'greeting',
];

/** What each intent has for it, the best first. `worth` of a hit is below 1 when another language's words said it. */
export function weighIntents(
  hits: readonly (Hit<IntentWord> & { worth: number })[],
  units: readonly string[],
  inTitle: readonly boolean[],
): Evidence[] {
  const found = new Map<WordedIntent, Evidence>();
  for (const { places, value } of longest(hits)) {
    const characters = places.filter((place) => isCharacter(units[place] ?? '')).length;
    const length = places.length - characters + characters / CHARACTERS_PER_WORD;
    const worth = hits.find((hit) => hit.places === places)?.worth ?? 1;
    const score = (value.strong ? STRONG : WEAK) * worth + PER_FURTHER_WORD * Math.max(0, length - 1);
    const best = found.get(value.intent);
    found.set(value.intent, {
      intent: value.intent,
      score: best ? together(best, { score, places }, value.intent) : score,
      titled: (best?.titled ?? true) && places.every((place) => inTitle[place]),
      places: [...new Set([...(best?.places ?? []), ...places])],
    });
  }
  return [...found.values()].sort(
    (a, b) =>
      breadth(a) - breadth(b) ||
      b.score - a.score ||
      PRECEDENCE.indexOf(a.intent) - PRECEDENCE.indexOf(b.intent),
  );
}

/** The score of an intent after one more hit; one that overlaps the others adds nothing. */
function together(
  best: Evidence,
  { score, places }: Pick<Evidence, 'score' | 'places'>,
  intent: WordedIntent,
): number {
  const most = Math.max(best.score, score);
  if (places.some((place) => best.places.includes(place))) return most;
  return Math.max(most + PER_FURTHER_HINT, HINTS_ADD_UP.includes(intent) ? STRONG : 0);
}

/**
 * "What is the result" asks for the result: "what is" gives way to whatever else is said, what may be just a name gives
 * way to it, and a mere hint to all.
 */
function breadth({ intent, score, titled }: Evidence): number {
  if (score < SURE) return 3;
  if (titled) return 2;
  return intent === 'overview' ? 1 : 0;
}
