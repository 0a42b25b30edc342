import type { PageEvidence } from '../search/rank';
import type { Asking } from './asking';
import { probability, weigh } from './linear';
import { MODEL } from './model';
import type { Candidate } from './pageScore';

/** Calibrated probabilities: that the playbook answers a question, and that its first page is the right one. */
export type Confidence = { answerable: number; right: number };

/** The evidence that counts for the page that was put first, and for the best of each over all pages. */
const OF_FIRST = [
  'text',
  'title',
  'named',
  'whole',
  'coverage',
  'passage',
  'line',
  'lineByAllWords',
  'coverageByAllWords',
  'lineWithTitle',
  'letters',
  'lettersOfTitle',
] as const;
const OF_ANY = [
  'coverage',
  'passage',
  'line',
  'lineByAllWords',
  'coverageByAllWords',
  'lineWithTitle',
  'letters',
] as const;

/** A lead of so much is as good as any. */
const MOST_LEAD = 5;
/** So many of a kind are as good as any more. */
const MANY = 4;
const MANY_WORDS = 20;

/** What the two probabilities are learned from. `ranked`: the likeliest first. */
export function confidenceFeatures(ranked: readonly Candidate[], asking: Asking): Record<string, number> {
  const { asked, question, unknown } = asking;
  const [first, second] = ranked;
  const inConversation = question.page !== null;
  return {
    always: 1,
    score: (first?.score ?? 0) / 10,
    lead: first
      ? Math.min(first.score - (second?.score ?? first.score - MOST_LEAD), MOST_LEAD) / MOST_LEAD
      : 0,
    shareOfScore: first ? shareOfScore(first, ranked) : 0,
    ...named('first', OF_FIRST, (name) => first?.evidence[name] ?? 0),
    ...named('any', OF_ANY, (name) =>
      ranked.reduce((most, { evidence }) => Math.max(most, evidence[name]), 0),
    ),
    unknownShare: unknown.share,
    unknownCount: upTo(MANY, unknown.count),
    newShare: unknown.newShare,
    newCount: upTo(MANY, unknown.newCount),
    unknownName: Number(unknown.hasName),
    correctedShare: unknown.correctedShare,
    unknownPairShare: unknown.pairShare,
    unknownPairs: upTo(MANY, unknown.pairCount),
    outOfDomain: Number(asked.outOfDomain),
    sure: Number(asked.sure),
    search: Number(asked.intent === 'search'),
    kindOfCaseAsked: Number(asked.kindOfCase.asked),
    kindOfCaseSaid: Number(asked.kindOfCase.said),
    kindOfCaseTold: Number(asked.kindOfCase.told),
    words: upTo(MANY_WORDS, asked.contentWords),
    inConversation: Number(inConversation),
    inConversationInFewWords: Number(inConversation && asked.contentWords <= 1),
    roles: Number(asked.filter.roles.length > 0),
    services: Number(asked.filter.services.length > 0),
    phase: Number(asked.phase !== null),
  };
}

export function confidenceIn(ranked: readonly Candidate[], asking: Asking): Confidence {
  const features = confidenceFeatures(ranked, asking);
  return {
    answerable: probability(weigh(features, MODEL.answerable)),
    right: probability(weigh(features, MODEL.right)),
  };
}

/** The first one's share of what all weigh, as the ranking was trained to see it (softmax). */
function shareOfScore(first: Candidate, ranked: readonly Candidate[]): number {
  return 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
}

function named(
  prefix: string,
  names: readonly (keyof PageEvidence)[],
  value: (name: keyof PageEvidence) => number,
): Record<string, number> {
  return Object.fromEntries(names.map((name) => [`${prefix}.${name}`, value(name)]));
}

function upTo(most: number, count: number): number {
  return Math.min(count, most) / most;
}
