import { longestHits } from '../text/hits';
import type { Hit } from '../text/phraseMatcher';
import { isCharacter } from '../text/tokens';
import { ASKED_SECTIONS, type WordedIntent } from '../topic';
import type { IntentWord } from '../vocabulary/languageWords';

/** How surely a question means an intent; `positions` are those of the words that say so. */
export type Evidence = {
  intent: WordedIntent;
  score: number;
  positions: readonly number[];
  /** Whether only words of a title say it, which may just name the page ("COVID resources"). */
  titled: boolean;
};

/** The score of one strong phrase of one word. */
export const STRONG = 2;
/** From this score on, a question says its intent outright: a strong phrase does, in another language as well. */
export const SURE = 0.9 * STRONG;
/** The score of one weak phrase of one word: it only hints. */
const WEAK = 0.5;
/** Added for each further word of a phrase. */
const PER_FURTHER_WORD = 0.3;
/** Added for each further phrase for the same intent. */
const PER_FURTHER_HINT = 0.25;
/** Intents that two hints together say outright: "where is" and "guide" want a link, each alone may mean anything. */
const HINTS_ADD_UP: readonly WordedIntent[] = ['resources'];
/** Two Chinese or Japanese characters count as a word. */
export const CHARACTERS_PER_WORD = 2;

/** Between intents with the same score, the narrower one comes first. */
const PRECEDENCE: readonly WordedIntent[] = [
  'task_lookup',
  'search',
  'next_steps',
  ...ASKED_SECTIONS.toReversed(),
  'roles',
  'tasks',
  'resources',
  'phase_list',
  'steps',
  'overview',
  'help',
  'greeting',
];

/**
 * The evidence for each intent that is said or hinted at, the strongest first. `worth` of a hit is below 1 when the
 * words are of another language than the reader's; `inTitle` is by position.
 */
export function weighIntents(
  hits: readonly (Hit<IntentWord> & { worth: number })[],
  tokens: readonly string[],
  inTitle: readonly boolean[],
): Evidence[] {
  const found = new Map<WordedIntent, Evidence>();
  for (const { positions, value } of longestHits(hits)) {
    const characters = positions.filter((position) => isCharacter(tokens[position] ?? '')).length;
    const length = positions.length - characters + characters / CHARACTERS_PER_WORD;
    const worth = hits.find((hit) => hit.positions === positions)?.worth ?? 1;
    const score = (value.strong ? STRONG : WEAK) * worth + PER_FURTHER_WORD * Math.max(0, length - 1);
    const best = found.get(value.intent);
    found.set(value.intent, {
      intent: value.intent,
      score: best ? together(best, { score, positions }, value.intent) : score,
      titled: (best?.titled ?? true) && positions.every((position) => inTitle[position]),
      positions: [...new Set([...(best?.positions ?? []), ...positions])],
    });
  }
  return [...found.values()].sort(
    (a, b) =>
      vagueness(a) - vagueness(b) ||
      b.score - a.score ||
      PRECEDENCE.indexOf(a.intent) - PRECEDENCE.indexOf(b.intent),
  );
}

/** The score of an intent with one more hit; a hit that shares words with the others adds nothing. */
function together(
  best: Evidence,
  { score, positions }: Pick<Evidence, 'score' | 'positions'>,
  intent: WordedIntent,
): number {
  const most = Math.max(best.score, score);
  if (positions.some((position) => best.positions.includes(position))) return most;
  return Math.max(most + PER_FURTHER_HINT, HINTS_ADD_UP.includes(intent) ? STRONG : 0);
}

/**
 * The order of evidence, the lowest first: what is said outright, then an overview ("what is the result" asks for the
 * result), then what may be just a title, then what is only hinted at.
 */
function vagueness({ intent, score, titled }: Evidence): number {
  if (score < SURE) return 3;
  if (titled) return 2;
  return intent === 'overview' ? 1 : 0;
}
