import type { TaskId } from '../playbook/page';
import type { Intent } from './answer';
import { askedFilter } from './askedFilter';
import { namedPhase, onlyPhaseWord, saysWhere } from './askedPhase';
import { type AskedWider, askedWider } from './askedWider';
import { longest } from './foundWords';
import { saysOnlyHow } from './howWords';
import { type Evidence, STRONG, SURE } from './intentEvidence';
import type { Marker } from './language';
import type { Hit } from './phrases';
import type { Reading } from './reading';
import { wordsOf } from './reading';
import { SAYS_WHAT, type Word } from './slots';
import { type AskedTasks, readTaskIds } from './taskIds';
import type { TaskFilter } from './topic';
import { saysWholePlaybook } from './wholePlaybook';

/** What a question asks for; which page it is about is found out from `words`. */
export type Understanding = {
  intent: Intent;
  /** Whether the question says its intent in so many words. */
  sure: boolean;
  /** It says "tasks", not only what kind of them. */
  saysTasks: boolean;
  tasks: AskedTasks;
  filter: TaskFilter;
  /**
   * The phase it names; `explicit` when it calls it a phase, `alone` when it is
   * about nothing else.
   */
  phase: { key: string; explicit: boolean; alone: boolean } | null;
  /** It has nothing but roles or services to look for. */
  onlyFilters: boolean;
  /** It has nothing to look for at all; in a conversation it means the page that is shown. */
  onlyHow: boolean;
  /** It means the phase that the conversation is about, and nothing else when `alone`. */
  thisPhase: { alone: boolean } | null;
  /** It says "phase", of whichever. */
  saysPhase: boolean;
  /** It says that it means the whole playbook, not a page. */
  wholePlaybook: boolean;
  /** What it asks beyond one part of one page. */
  wider: AskedWider;
  /** What it is about, for finding the page. */
  words: readonly Word[];
  /** The same without discount on the words that say what is asked for: "deck" helps to find the right link. */
  allWords: readonly Word[];
  /** `allWords` as a topic keeps them. */
  linkWords: string[];
};

/** Words that say how something is asked help to find the page too ("resources"), but little. */
const INTENT_WORD_WEIGHT = 0.2;
const FILTER_WORD_WEIGHT = 0.3;
/** A word that is certain to be about something else says more than one that is merely not known. */
const FOREIGN_WORD_WEIGHT = 2;
/** Words that may say what is asked for, or what it is asked about ("guide", "FAQ"). */
const HINT_WORD_WEIGHT = 0.6;

/** Whoever tells what keeps a customer from going on looks for the status that this is, without saying the word. */
const STATUS: Word = { unit: 'status', weight: 0.6, spellings: [] };
const WHO_HAS_TROUBLE = ['customer', 'user', 'partner', 'business', 'team', 'executive'];

const TASK_INTENTS: readonly Intent[] = ['tasks', 'aggregate_tasks', 'task_lookup'];

/** What the words of a question mean together. `isTask` tells the ids that the playbook defines. */
export function understand(reading: Reading, text: string, isTask: (id: TaskId) => boolean): Understanding {
  const tasks = readTaskIds(reading, text, isTask);
  const phase = namedPhase(reading);
  const requirement = readRequirement(reading);
  const evidence = reading.intents.filter(
    ({ intent, places }) =>
      !(intent === 'phase_list' && ((phase && onlyPhaseWord(reading, places)) || saysWhere(reading, places))),
  );
  const chosen = chooseIntent(evidence, reading, tasks, requirement !== null);
  const filterPlaces = new Set(
    TASK_INTENTS.includes(chosen.intent)
      ? [
          ...reading.roles,
          ...reading.services,
          ...reading.markers.filter(({ value }) => value !== 'followUp' && value !== 'trouble'),
        ].flatMap(({ places }) => places)
      : [],
  );
  const intentPlaces = new Set([
    ...chosen.places,
    ...evidence
      .filter(({ intent, score }) => intent !== 'search' && intent !== 'help' && score >= SURE)
      .flatMap(({ places }) => places),
  ]);
  const guessed = chosen.intent === 'resources' && chosen.score < SURE;
  const weightAt = (place: number) => {
    if (tasks.places.includes(place)) return 0;
    if (intentPlaces.has(place)) return guessed ? HINT_WORD_WEIGHT : INTENT_WORD_WEIGHT;
    if (filterPlaces.has(place)) return FILTER_WORD_WEIGHT;
    return reading.ordinary[place] ? FOREIGN_WORD_WEIGHT : 1;
  };
  const filterKeys = reading.roles.length + reading.services.length > 0;
  const hasTopic = (but: readonly number[]) =>
    reading.units.some(
      (_, place) => !reading.stopped[place] && !but.includes(place) && weightAt(place) >= SAYS_WHAT,
    );
  const here = reading.markers.filter(({ value }) => value === 'thisPhase').flatMap(({ places }) => places);
  const allWords = wordsOf(reading, () => 1);
  return {
    intent: chosen.intent,
    sure: chosen.score >= SURE,
    saysTasks: evidence.some(({ intent, score }) => intent === 'tasks' && score >= SURE),
    tasks,
    filter: { requirement, ...askedFilter(reading) },
    phase: phase && { ...phase, alone: !hasTopic(phase.places) },
    onlyFilters:
      filterKeys &&
      !hasTopic(
        [...reading.roles, ...reading.services, ...reading.markers.filter(isOfFilter)].flatMap(
          ({ places }) => places,
        ),
      ),
    onlyHow: saysOnlyHow(reading),
    thisPhase: here.length > 0 ? { alone: !hasTopic(here) } : null,
    saysPhase: reading.markers.some(({ value }) => value === 'phase'),
    wholePlaybook: saysWholePlaybook(reading),
    wider: askedWider(reading),
    words: [...wordsOf(reading, weightAt), ...(describesTrouble(reading, chosen) ? [STATUS] : [])],
    allWords,
    linkWords: allWords.flatMap(({ unit, weight }) => (weight > 0 ? [unit] : [])),
  };
}

function chooseIntent(
  evidence: readonly Evidence[],
  reading: Reading,
  tasks: AskedTasks,
  hasRequirement: boolean,
): { intent: Intent; score: number; places: readonly number[] } {
  if (tasks.known.length + tasks.unknown.length > 0)
    return { intent: 'task_lookup', score: STRONG, places: [] };
  const smallTalk = evidence.filter(({ intent }) => intent === 'greeting' || intent === 'help');
  const [talk] = smallTalk;
  if (talk && isOnly(reading, smallTalk)) return talk;
  const asked = evidence.filter(({ intent }) => intent !== 'greeting' && intent !== 'help');
  // "The tasks that the FM is responsible for": the role only says whose.
  const tasksOf =
    reading.roles.length > 0 && asked.find(({ intent, score }) => intent === 'tasks' && score >= SURE);
  if (tasksOf) return tasksOf;
  const [first] = asked;
  if (hasRequirement && (!first || first.score < SURE)) return { intent: 'tasks', score: STRONG, places: [] };
  if (first) return first;
  return saysOnlyPhase(reading)
    ? { intent: 'phase_list', score: STRONG, places: [] }
    : { intent: 'search', score: 0, places: [] };
}

/** "Phases", as one would type a command. */
function saysOnlyPhase(reading: Reading): boolean {
  const said = new Set(reading.markers.filter(({ value }) => value === 'phase').flatMap((hit) => hit.places));
  return said.size > 0 && reading.units.every((_, place) => said.has(place) || reading.stopped[place]);
}

/** Nothing but small talk and grammar. */
function isOnly(reading: Reading, evidence: readonly Evidence[]): boolean {
  const said = new Set(evidence.flatMap(({ places }) => places));
  return reading.units.every((_, place) => said.has(place) || reading.stopped[place]);
}

function describesTrouble(reading: Reading, chosen: { intent: Intent; score: number }): boolean {
  return (
    (chosen.intent === 'search' || chosen.score < SURE) &&
    marked(reading, 'trouble') &&
    WHO_HAS_TROUBLE.some((concept) => reading.concepts.has(concept))
  );
}

function readRequirement(reading: Reading): TaskFilter['requirement'] {
  const hits = longest(reading.markers);
  const find = (marker: Marker) => hits.find(({ value }) => value === marker);
  const negated = (at: number) =>
    hits.some(({ value, places }) => value === 'negation' && Math.abs((places[0] ?? 0) - at) <= 3);
  const mandatory = find('mandatory');
  const optional = find('optional');
  if (mandatory && optional)
    return negated(optional.places[0] ?? 0)
      ? 'mandatory'
      : negated(mandatory.places[0] ?? 0)
        ? 'optional'
        : null;
  if (mandatory) return negated(mandatory.places[0] ?? 0) ? 'optional' : 'mandatory';
  if (optional) return negated(optional.places[0] ?? 0) ? 'mandatory' : 'optional';
  return null;
}

/** What is left out or all that is meant belongs to a filter, and is nothing to look for. */
function isOfFilter({ value }: Hit<Marker>): boolean {
  return value === 'without' || value === 'leftOut' || value === 'instead' || value === 'everywhere';
}

function marked(reading: Reading, marker: Marker): boolean {
  return reading.markers.some(({ value }) => value === marker);
}
