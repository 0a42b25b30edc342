import type { TaskId } from '../../playbook/page';
import type { Intent } from '../answer';
import { SAYS_WHAT, type Word } from '../search/queryTerms';
import { isSaid, placesOf, placesSaying } from '../text/matches';
import type { Hit } from '../text/phraseMatcher';
import type { TaskFilter } from '../topic';
import type { Marker } from '../vocabulary/schema';
import { askedFilter } from './askedFilter';
import { namedPhase, onlyPhaseWord, saysWhere } from './askedPhase';
import { askedRequirement } from './askedRequirement';
import { type AskedWider, askedWider } from './broadQuestion';
import { type ChosenIntent, chooseIntent, seeksHelp } from './chooseIntent';
import { saysOnlyEverything, wordsBesideHow } from './contentWords';
import { type Evidence, SURE } from './intentEvidence';
import { withoutElsewhere } from './outOfDomain';
import type { Reading } from './parseQuestion';
import { wordsOf } from './parseQuestion';
import { type AskedTasks, readTaskIds } from './taskIds';
import { saysWholePlaybook } from './wholePlaybook';
import { INTENT_WORD_WEIGHT, weightsOf } from './wordWeights';

/** What a question asks for; which page it is about is found out from `words`. */
export type Understanding = {
  intent: Intent;
  /** Whether the question says its intent in so many words. */
  sure: boolean;
  /** What it asks for in a conversation, where it may also be small talk ("how does this work"). */
  inConversation: Intent | null;
  /** It says "tasks", not only what kind of them. */
  saysTasks: boolean;
  tasks: AskedTasks;
  filter: TaskFilter;
  /** The phase it names; `explicit` when it calls it a phase, `alone` when it is about nothing else. */
  phase: { key: string; explicit: boolean; alone: boolean } | null;
  /** It has nothing but roles or services to look for. */
  onlyFilters: boolean;
  /** How many words it has to look for beside those that say how something is asked; see `wordsBesideHow`. */
  besideHow: number;
  /** It means the phase that the conversation is about, and nothing else when `alone`. */
  thisPhase: { alone: boolean } | null;
  /** It says "phase", of whichever. */
  saysPhase: boolean;
  /** It has words of other things than the playbook's. */
  foreign: boolean;
  /** It wants help, in so many words, and has hardly others. */
  seeksHelp: boolean;
  /** It is said to the bot and asks nothing. */
  toBot: boolean;
  /** It has no word at all ("???"). */
  wordless: boolean;
  /** It says "all" or "no filter", and nothing else. */
  onlyEverything: boolean;
  /** It says that it means the whole playbook, not a page. */
  wholePlaybook: boolean;
  /** What it asks beyond one part of one page. */
  wider: AskedWider;
  /** What it is about, for finding the page. */
  words: readonly Word[];
  /** The same without discount on the words that say what is asked for: "deck" helps to find the right link. */
  allWords: readonly Word[];
  /** The same, but for the words that only want a link: all that may be in the name of one. */
  nameWords: readonly Word[];
  /** Those that say what is asked for; none where grammar says it with them ("what has to be ready"), as no name does. */
  intentWords: readonly Word[];
  /** `allWords` as a topic keeps them. */
  linkWords: string[];
};

/** Whoever tells what keeps a customer from going on looks for the status that this is, without saying the word. */
const STATUS: Word = { unit: 'status', weight: 0.6, spellings: [] };
const WHO_HAS_TROUBLE = ['customer', 'user', 'partner', 'business', 'team', 'executive'];

/** What the words of a question mean together. `isTask` tells the ids that the playbook defines. */
export function understand(reading: Reading, text: string, isTask: (id: TaskId) => boolean): Understanding {
  const tasks = readTaskIds(reading, text, isTask);
  const phase = namedPhase(reading);
  const requirement = askedRequirement(reading);
  const evidence = reading.intents.filter(
    ({ intent, places }) =>
      !(intent === 'phase_list' && ((phase && onlyPhaseWord(reading, places)) || saysWhere(reading, places))),
  );
  const chosen = chooseIntent(evidence, reading, tasks, requirement !== null);
  const weightAt = weightsOf(reading, { evidence, chosen, tasks });
  const hasFilter = reading.roles.length + reading.services.length > 0;
  const hasTopic = (but: readonly number[]) =>
    reading.units.some(
      (_, place) => !reading.stopped[place] && !but.includes(place) && weightAt(place) >= SAYS_WHAT,
    );
  const here = placesSaying(reading.markers, 'thisPhase');
  const allWords = wordsOf(reading, () => 1);
  const wantsLink = new Set(placesOf(evidence.filter(({ intent }) => intent === 'resources')));
  return {
    intent: chosen.intent,
    sure: chosen.score >= SURE,
    inConversation: chosen.intent === 'help' ? besides(evidence, chosen.places) : null,
    saysTasks: evidence.some(({ intent, score }) => intent === 'tasks' && score >= SURE),
    tasks,
    filter: { requirement, ...askedFilter(reading) },
    phase: phase && { ...phase, alone: !hasTopic(phase.places) },
    onlyFilters:
      hasFilter &&
      !hasTopic(placesOf([...reading.roles, ...reading.services, ...reading.markers.filter(isOfFilter)])),
    besideHow: wordsBesideHow(reading),
    thisPhase: here.length > 0 ? { alone: !hasTopic(here) } : null,
    saysPhase: isSaid(reading.markers, 'phase'),
    foreign:
      isSaid(reading.markers, 'elsewhere') ||
      reading.ordinary.some((is, place) => is && !reading.stopped[place]),
    seeksHelp: seeksHelp(reading),
    toBot: isSaid(reading.markers, 'toBot'),
    wordless: reading.units.length === 0,
    onlyEverything: saysOnlyEverything(reading),
    wholePlaybook: saysWholePlaybook(reading),
    wider: askedWider(reading),
    words: [
      ...withoutElsewhere(wordsOf(reading, weightAt), reading),
      ...(describesTrouble(reading, chosen) ? [STATUS] : []),
    ],
    allWords,
    nameWords: wordsOf(reading, (place) => (wantsLink.has(place) ? INTENT_WORD_WEIGHT : 1)),
    intentWords: chosen.places.some((place) => reading.stopped[place])
      ? []
      : wordsOf(reading, (place) => Number(chosen.places.includes(place))).filter(({ weight }) => weight > 0),
    linkWords: allWords.flatMap(({ unit, weight }) => (weight > 0 ? [unit] : [])),
  };
}

/** What else the same words may mean. */
function besides(evidence: readonly Evidence[], said: readonly number[]): Intent | null {
  const other = evidence.find(
    ({ intent, score, places }) =>
      intent !== 'help' &&
      intent !== 'greeting' &&
      score >= SURE &&
      places.every((place) => said.includes(place)),
  );
  return other?.intent ?? null;
}

function describesTrouble(reading: Reading, chosen: ChosenIntent): boolean {
  return (
    (chosen.intent === 'search' || chosen.score < SURE) &&
    isSaid(reading.markers, 'trouble') &&
    WHO_HAS_TROUBLE.some((concept) => reading.concepts.has(concept))
  );
}

/** What is left out or all that is meant belongs to a filter, and is nothing to look for. */
function isOfFilter({ value }: Hit<Marker>): boolean {
  return value === 'without' || value === 'leftOut' || value === 'instead' || value === 'everywhere';
}
