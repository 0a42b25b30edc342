import type { PageId, TaskId } from '../../playbook/page';
import { SAYS_WHAT, type Word } from '../search/terms/queryTerms';
import { isSaid, longestHits, positionsOf, positionsSaying, saysOnly } from '../text/hits';
import type { Hit } from '../text/phraseMatcher';
import type { Intent, TaskFilter } from '../topic';
import type { FactKind, Marker } from '../vocabulary/schema';
import { namedPhase, onlyPhaseWord, saysWhere } from './askedPhase';
import { type BroadQuestion, broadQuestion } from './broadQuestion';
import { type ChosenIntent, chooseIntent, seeksHelp } from './chooseIntent';
import { countContentWords, countWords, saysOnlyEverything } from './contentWords';
import { type Evidence, SURE } from './intentEvidence';
import { joinOutOfDomain } from './outOfDomain';
import type { ParsedQuestion } from './parseQuestion';
import { wordsOf } from './parseQuestion';
import { askedFilter } from './tasks/askedFilter';
import { askedRequirement } from './tasks/askedRequirement';
import { type AskedTasks, readTaskIds } from './tasks/taskIds';
import { saysWholePlaybook } from './wholePlaybook';
import { INTENT_WORD_WEIGHT, weightsOf } from './wordWeights';

/** What a question asks for. Which page it is about is found later, by `words`. */
export type Understanding = {
  intent: Intent;
  /** Whether the question says its intent outright. */
  sure: boolean;
  /** The intent in a conversation about a page, for what else would be small talk ("how does this work"). */
  inConversation: Intent | null;
  /** Whether it says "tasks", not only which kind of them. */
  saysTasks: boolean;
  tasks: AskedTasks;
  filter: TaskFilter;
  /** The phase it names; `explicit` when it says "phase", `alone` when it is about nothing else. */
  phase: { key: string; explicit: boolean; alone: boolean } | null;
  /** Whether it is about nothing but roles or services. */
  onlyFilters: boolean;
  /** The number of words that say what it is about; see `countContentWords`. */
  contentWords: number;
  /** It means the phase of the page shown; `alone` when it is about nothing else. */
  thisPhase: { alone: boolean } | null;
  /** Whether it says "phase", with or without a name. */
  saysPhase: boolean;
  /** Whether it leaves something out, a role or service or anything else. */
  leavesOut: boolean;
  /** Whether it has words about something that the playbook does not cover. */
  outOfDomain: boolean;
  /** Whether it asks for help, with hardly another word. */
  seeksHelp: boolean;
  /** Whether it is said to the bot and asks nothing. */
  toBot: boolean;
  /** The facts that it asks for; see `FACT_KINDS`. */
  facts: readonly FactKind[];
  /** Whether it asks for one, and says nothing of what: "how often?". */
  onlyFact: boolean;
  /** Whether it asks what something stands for. */
  meaning: boolean;
  /** Whether it asks what a case counts as ("which status is that?"), says "status", or tells that somebody is stuck. */
  kindOfCase: { asked: boolean; said: boolean; told: boolean };
  /** Whether it has no word at all ("???"). */
  wordless: boolean;
  /** Whether it says "all" or "no filter", and nothing else. */
  onlyEverything: boolean;
  /** Whether it asks for a list, or for all of something: a line of it is no answer. */
  wantsAll: boolean;
  /** Whether it says that it means the whole playbook, not a page. */
  wholePlaybook: boolean;
  /** Whether it names the playbook, and nothing else that it may be about. */
  onlyPlaybook: boolean;
  /** What it asks beyond one part of one page. */
  broad: BroadQuestion;
  /** The pages whose titles it says as they stand. */
  saidPages: readonly PageId[];
  /** All words, weighted for finding the page. */
  words: readonly Word[];
  /** The same, but words that say what is asked for have full weight: "deck" helps to find the right link. */
  allWords: readonly Word[];
  /** The same, but words that ask for a link have little weight: the others may be its name. */
  nameWords: readonly Word[];
  /** The words that say what is asked for, none where stop words do ("what has to be ready"): names have no such words. */
  intentWords: readonly Word[];
  /** `allWords` as a topic keeps them. */
  linkWords: string[];
};

/** Who tells that a customer is stuck looks for the status for that, mostly without saying "status": it is added. */
const STATUS: Word = { token: 'status', weight: 0.6, spellings: [] };
/** The keys of the concepts for who may be stuck. */
const WHO_HAS_TROUBLE = ['customer', 'user', 'partner', 'business', 'team', 'executive'];

/** Understands a question. `text` is as it was typed; `isTask` says whether the playbook defines a task id. */
export function understand(
  parsed: ParsedQuestion,
  text: string,
  isTask: (id: TaskId) => boolean,
): Understanding {
  const tasks = readTaskIds(parsed, text, isTask);
  const phase = namedPhase(parsed);
  const requirement = askedRequirement(parsed);
  const evidence = parsed.intents.filter(
    ({ intent, positions }) =>
      !(
        intent === 'phase_list' &&
        ((phase && onlyPhaseWord(parsed, positions)) || saysWhere(parsed, positions))
      ),
  );
  const chosen = chooseIntent(evidence, parsed, tasks, requirement !== null);
  const weightAt = weightsOf(parsed, { evidence, chosen, tasks });
  const hasFilter = parsed.roles.length + parsed.services.length > 0;
  const topicBeside = (but: readonly number[]) =>
    countWords(
      parsed.tokens.filter(
        (_, position) =>
          !parsed.isStopWord[position] && !but.includes(position) && weightAt(position) >= SAYS_WHAT,
      ),
    );
  const hasTopic = (but: readonly number[]) => topicBeside(but) > 0;
  const playbook = positionsSaying(parsed.markers, 'playbook');
  const here = positionsSaying(parsed.markers, 'thisPhase');
  const isTrouble = describesTrouble(parsed, chosen);
  const allWords = wordsOf(parsed, () => 1);
  const wantsLink = new Set(positionsOf(evidence.filter(({ intent }) => intent === 'resources')));
  // "Where do I register?" alone asks for links.
  const ofLines = parsed.facts.filter(({ value }) => value !== 'way');
  const onlyFact = ofLines.length > 0 && saysOnly(parsed, ofLines);
  return {
    // "How often?" asks for no steps.
    intent: onlyFact ? 'search' : chosen.intent,
    sure: !onlyFact && chosen.score >= SURE,
    inConversation: chosen.intent === 'help' ? besides(evidence, chosen.positions) : null,
    saysTasks: evidence.some(({ intent, score }) => intent === 'tasks' && score >= SURE),
    tasks,
    filter: { requirement, ...askedFilter(parsed) },
    phase: phase && { ...phase, alone: !hasTopic(phase.positions) },
    onlyFilters:
      hasFilter &&
      !hasTopic(positionsOf([...parsed.roles, ...parsed.services, ...parsed.markers.filter(isOfFilter)])),
    contentWords: countContentWords(parsed),
    thisPhase: here.length > 0 ? { alone: !hasTopic(here) } : null,
    saysPhase: isSaid(parsed.markers, 'phase'),
    leavesOut: isSaid(parsed.markers, 'without') || isSaid(parsed.markers, 'leftOut'),
    outOfDomain:
      isSaid(parsed.markers, 'outOfDomain') ||
      parsed.isOutOfDomain.some((is, position) => is && !parsed.isStopWord[position]),
    seeksHelp: seeksHelp(parsed),
    toBot: isSaid(parsed.markers, 'toBot'),
    facts: [...new Set(longestHits(parsed.facts).map(({ value }) => value))],
    onlyFact,
    meaning: isSaid(parsed.markers, 'meaning'),
    kindOfCase: {
      asked: isSaid(parsed.markers, 'whichKind'),
      said: parsed.concepts.has(STATUS.token),
      told: isTrouble,
    },
    wordless: parsed.tokens.length === 0,
    onlyEverything: saysOnlyEverything(parsed),
    wantsAll: isSaid(parsed.markers, 'list') || isSaid(parsed.markers, 'everything'),
    wholePlaybook: saysWholePlaybook(parsed),
    // A character that is left over belongs to the name: 本 in "this handbook".
    onlyPlaybook: playbook.length > 0 && topicBeside(playbook) < 1,
    broad: broadQuestion(parsed),
    saidPages: parsed.saidPages,
    words: [...joinOutOfDomain(wordsOf(parsed, weightAt), parsed), ...(isTrouble ? [STATUS] : [])],
    allWords,
    nameWords: wordsOf(parsed, (position) => (wantsLink.has(position) ? INTENT_WORD_WEIGHT : 1)),
    intentWords: chosen.positions.some((position) => parsed.isStopWord[position])
      ? []
      : wordsOf(parsed, (position) => Number(chosen.positions.includes(position))).filter(
          ({ weight }) => weight > 0,
        ),
    linkWords: allWords.flatMap(({ token, weight }) => (weight > 0 ? [token] : [])),
  };
}

/** What else the words at some positions ask for. */
function besides(evidence: readonly Evidence[], said: readonly number[]): Intent | null {
  const other = evidence.find(
    ({ intent, score, positions }) =>
      intent !== 'help' &&
      intent !== 'greeting' &&
      score >= SURE &&
      positions.every((position) => said.includes(position)),
  );
  return other?.intent ?? null;
}

/** Whether a question tells that somebody is stuck, and asks for nothing else. */
function describesTrouble(parsed: ParsedQuestion, chosen: ChosenIntent): boolean {
  return (
    (chosen.intent === 'search' || chosen.score < SURE) &&
    isSaid(parsed.markers, 'trouble') &&
    WHO_HAS_TROUBLE.some((concept) => parsed.concepts.has(concept))
  );
}

/** Whether a marker belongs to a filter; the question is not about it. */
function isOfFilter({ value }: Hit<Marker>): boolean {
  return value === 'without' || value === 'leftOut' || value === 'instead' || value === 'everywhere';
}
