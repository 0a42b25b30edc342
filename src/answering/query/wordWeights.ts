import { positionsOf } from '../text/hits';
import type { Intent } from '../topic';
import type { Marker } from '../vocabulary/schema';
import type { ChosenIntent } from './chooseIntent';
import { type Evidence, SURE } from './intentEvidence';
import { OUT_OF_DOMAIN_WEIGHT } from './outOfDomain';
import type { ParsedQuestion } from './parseQuestion';
import type { AskedTasks } from './tasks/taskIds';

/** Words that say what is asked for ("resources") help a little to find the page, too. */
export const INTENT_WORD_WEIGHT = 0.2;
/** Roles, services and requirements that filter tasks. */
export const FILTER_WORD_WEIGHT = 0.3;
/** Words that may say what is asked for, or be part of a name ("guide", "FAQ"). */
export const HINT_WORD_WEIGHT = 0.6;

const TASK_INTENTS: readonly Intent[] = ['tasks', 'aggregate_tasks', 'task_lookup'];

/** The weight of the word at a position for finding the page: 1 for what the question is about. */
export function weightsOf(
  parsed: ParsedQuestion,
  { evidence, chosen, tasks }: { evidence: readonly Evidence[]; chosen: ChosenIntent; tasks: AskedTasks },
): (position: number) => number {
  const filterPositions = new Set(TASK_INTENTS.includes(chosen.intent) ? filterPositionsOf(parsed) : []);
  const intentPositions = new Set([...chosen.positions, ...positionsOf(evidence.filter(saysIntent))]);
  const guessed = chosen.intent === 'resources' && chosen.score < SURE;
  return (position) => {
    if (tasks.positions.includes(position)) return 0;
    if (intentPositions.has(position)) return guessed ? HINT_WORD_WEIGHT : INTENT_WORD_WEIGHT;
    if (filterPositions.has(position)) return FILTER_WORD_WEIGHT;
    return parsed.isOutOfDomain[position] ? OUT_OF_DOMAIN_WEIGHT : 1;
  };
}

const OF_NO_FILTER: readonly Marker[] = ['followUp', 'trouble', 'whichKind'];

function filterPositionsOf({ roles, services, markers }: ParsedQuestion): number[] {
  const filtering = markers.filter(({ value }) => !OF_NO_FILTER.includes(value));
  return positionsOf([...roles, ...services, ...filtering]);
}

/** Whether an intent is said outright, and not only by words of a title. */
function saysIntent({ intent, score, titled }: Evidence): boolean {
  return intent !== 'search' && intent !== 'help' && score >= SURE && !titled;
}
