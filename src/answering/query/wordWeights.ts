import type { Intent } from '../answer';
import { placesOf } from '../text/matches';
import type { ChosenIntent } from './chooseIntent';
import { type Evidence, SURE } from './intentEvidence';
import { FOREIGN_WORD_WEIGHT } from './outOfDomain';
import type { Reading } from './parseQuestion';
import type { AskedTasks } from './taskIds';

/** Words that say how something is asked help to find the page too ("resources"), but little. */
export const INTENT_WORD_WEIGHT = 0.2;
const FILTER_WORD_WEIGHT = 0.3;
/** Words that may say what is asked for, or what it is asked about ("guide", "FAQ"). */
const HINT_WORD_WEIGHT = 0.6;

const TASK_INTENTS: readonly Intent[] = ['tasks', 'aggregate_tasks', 'task_lookup'];

/** How much the word at a place counts for finding the page: 1 for what the question is about. */
export function weightsOf(
  reading: Reading,
  { evidence, chosen, tasks }: { evidence: readonly Evidence[]; chosen: ChosenIntent; tasks: AskedTasks },
): (place: number) => number {
  const filterPlaces = new Set(TASK_INTENTS.includes(chosen.intent) ? placesOfFilters(reading) : []);
  const intentPlaces = new Set([...chosen.places, ...placesOf(evidence.filter(saysIntent))]);
  const guessed = chosen.intent === 'resources' && chosen.score < SURE;
  return (place) => {
    if (tasks.places.includes(place)) return 0;
    if (intentPlaces.has(place)) return guessed ? HINT_WORD_WEIGHT : INTENT_WORD_WEIGHT;
    if (filterPlaces.has(place)) return FILTER_WORD_WEIGHT;
    return reading.ordinary[place] ? FOREIGN_WORD_WEIGHT : 1;
  };
}

function placesOfFilters({ roles, services, markers }: Reading): number[] {
  const filtering = markers.filter(({ value }) => value !== 'followUp' && value !== 'trouble');
  return placesOf([...roles, ...services, ...filtering]);
}

/** Whether an intent is said in so many words, and in others than those of a title. */
function saysIntent({ intent, score, titled }: Evidence): boolean {
  return intent !== 'search' && intent !== 'help' && score >= SURE && !titled;
}
