import type { ParsedQuestion } from '../query/parseQuestion';
import type { Understanding } from '../query/understand';
import type { FoundPage } from '../search/rank';
import type { Intent } from '../topic';
import { type Weights, weigh } from './linear';
import { MODEL } from './model';

/** The probability of an intent from which on a question is taken to say it outright. */
export const SURE_INTENT = 0.6;

/** Longer questions are stories. In tokens, of which Chinese and Japanese have more. */
const LONG = 18;
const MANY_TOKENS = 40;
const MANY_WORDS = 12;

/** What speaks for an intent: what the words may mean, where they stand, and how the question fits the pages. */
export function intentFeatures(
  parsed: ParsedQuestion,
  asked: Understanding,
  found: readonly FoundPage[],
  inConversation: boolean,
): Record<string, number> {
  const best = (name: keyof FoundPage['evidence']) =>
    found.reduce((most, { evidence }) => Math.max(most, evidence[name]), 0);
  const features: Record<string, number> = {
    always: 1,
    [`rule ${asked.intent}`]: 1,
    words: Math.min(asked.contentWords, MANY_WORDS) / MANY_WORDS,
    tokens: Math.min(parsed.tokens.length, MANY_TOKENS) / MANY_TOKENS,
    isLong: Number(parsed.tokens.length > LONG * (parsed.lexicons[0]?.pairs ? 2 : 1)),
    roles: Number(parsed.roles.length > 0),
    services: Number(parsed.services.length > 0),
    requirement: Number(asked.filter.requirement !== null),
    wholePlaybook: Number(asked.wholePlaybook),
    inConversation: Number(inConversation),
    title: best('title'),
    named: best('named'),
    whole: best('whole'),
    line: best('lineByAllWords'),
    task: best('taskByAllWords'),
  };
  if (asked.sure) features[`sure rule ${asked.intent}`] = 1;
  if (asked.phase) features[phaseFeature(asked.phase)] = 1;
  for (const { intent, score, titled, positions } of parsed.intents) {
    features[`words of ${intent}`] = score / 2;
    if (titled) features[`titled words of ${intent}`] = 1;
    if (positions.some((position) => position <= 1)) features[`begins with ${intent}`] = 1;
  }
  for (const { value } of parsed.markers) features[`marker ${value}`] = 1;
  for (const { value } of parsed.broad) features[`broad ${value}`] = 1;
  for (const concept of parsed.concepts) features[`concept ${concept}`] = 0.7;
  return features;
}

function phaseFeature({ alone, explicit }: { alone: boolean; explicit: boolean }): string {
  return `phase ${alone ? 'alone' : explicit ? 'explicit' : 'named'}`;
}

/** Task numbers, and what has no other words than those that ask or filter, are recognised by their words alone. */
function isSaidByRule({ tasks, toBot, contentWords, onlyFact, onlyFilters }: Understanding): boolean {
  const namesTasks = tasks.known.length + tasks.unknown.length > 0;
  return namesTasks || toBot || contentWords === 0 || onlyFact || onlyFilters;
}

/** The question with the intent that is likeliest by what was learned from examples. */
export function withLikeliestIntent(
  asked: Understanding,
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, Weights>> = MODEL.intent,
): Understanding {
  // No examples are there of small talk, nor of an intent that is newer than the model.
  if (!(asked.intent in weights) || isSaidByRule(asked)) return asked;
  const sums = Object.entries(weights).map(([intent, own]) => ({ intent, sum: weigh(features, own) }));
  const most = sums.reduce((highest, { sum }) => Math.max(highest, sum), Number.NEGATIVE_INFINITY);
  const all = sums.reduce((total, { sum }) => total + Math.exp(sum - most), 0);
  const likeliest = sums.find(({ sum }) => sum === most)?.intent;
  const intent = LEARNED_INTENTS.find((name) => name === likeliest);
  if (intent === undefined) return asked;
  const sure = 1 / all >= SURE_INTENT;
  // The tasks of a phase, or of the playbook.
  if (intent === 'aggregate_tasks') {
    const phase = asked.phase && { ...asked.phase, explicit: true };
    return { ...asked, intent: 'tasks', sure: true, wholePlaybook: true, phase };
  }
  return { ...asked, intent, sure };
}

export const LEARNED_INTENTS = [
  'search',
  'overview',
  'resources',
  'tasks',
  'aggregate_tasks',
  'task_lookup',
  'steps',
  'roles',
  'objectives',
  'inputs',
  'outputs',
  'next_steps',
  'phase_list',
] as const satisfies readonly Intent[];
