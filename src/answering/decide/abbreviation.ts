import { SAYS_WHAT } from '../search/terms/queryTerms';
import type { Decision } from './decision';
import type { Situation } from './situation';

/** "What does DIBS stand for" has a few words that only ask. */
const MOST_BESIDE_MEANING = 3;

/** "What is DIBS?", "RFA": a question for nothing but what an abbreviation stands for, which some line spells out. */
export function decideAbbreviation({ asked, question, ranked, readers }: Situation): Decision | undefined {
  const { intent, meaning, words } = asked;
  if (intent !== 'overview' && intent !== 'search' && !meaning) return undefined;
  const said = words.filter(({ weight }) => weight >= SAYS_WHAT);
  // In a conversation, the name of a role alone filters its tasks.
  const isFilter = question.page !== null && !meaning && intent === 'search';
  if (said.length > (meaning ? MOST_BESIDE_MEANING : 1) || isFilter) return undefined;
  for (const { index } of readers) {
    const found = said
      .map(({ token }) => index.abbreviations.get(token))
      .find((place) => place !== undefined);
    if (!found) continue;
    const { page, line } = found;
    const others = ranked.map((candidate) => candidate.page);
    const quotes = line ? [line] : [];
    return { kind: 'topic', topic: { kind: 'page', page }, intent: 'overview', others, quotes };
  }
  return undefined;
}
