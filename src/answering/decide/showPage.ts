import type { PageId } from '../../playbook/page';
import { ALL_NAMED, type Candidate } from '../learned/pageScore';
import type { LineRef } from '../search/lines/lineIndex';
import type { Intent } from '../topic';
import type { Decision } from './decision';
import { linesToQuote } from './lines/linesToQuote';
import { type Situation, saidBeyondTitle } from './situation';
import { topicOnPage } from './topicOnPage';

/** What of a page answers a question, with its lines, and with other pages where it is not surely the right one. */
export function showPage(
  page: PageId,
  best: Candidate | null,
  situation: Situation,
  others: readonly PageId[],
): Decision {
  const { topic, intent, tasks } = topicOnPage(page, best, situation);
  if (topic.kind === 'task') return { kind: 'tasks', tasks: tasks ?? [topic.task], missing: [], first: page };
  // A question that is about nothing but what the page is called asks for none of its lines in particular.
  const saysMore = saidBeyondTitle(situation, page).length > 0;
  const isNamed = best === null || best.evidence.named >= ALL_NAMED || intent === 'steps';
  const asksMore = situation.asked.facts.length > 0 || saysMore || !isNamed;
  const quotes =
    QUOTING.includes(intent) && asksMore
      ? linesToQuote(page, situation, { least: intent === 'search' ? 0 : SAYS_ENOUGH })
      : [];
  const isUnsure = asksMore && situation.confidence.right < LEAST_SURE;
  const pages = isUnsure ? others.filter((other) => other !== page).slice(0, MOST_ALSO) : [];
  const { wantsAll } = situation.asked;
  const also = { pages, quotesOf: quotesOf(situation, 1) };
  return { kind: 'topic', topic, intent, others, quotes, wantsAll, also };
}

/** An answer from a page that is right less likely than this names the next ones, with a line of each. */
export const LEAST_SURE = 0.6;
const MOST_ALSO = 2;

/** The lines to quote of a page that may be meant. */
export function quotesOf(situation: Situation, most: number): (page: PageId) => LineRef[] {
  return (page) => linesToQuote(page, situation, { most });
}

/** Above a part of the page that was asked for, a line stands only if it says so much of the question. */
const SAYS_ENOUGH = 0.3;

/** Intents that a question of fact may have: the line that says it stands above the part of the page. */
const QUOTING: readonly Intent[] = [
  'search',
  'overview',
  'steps',
  'roles',
  'objectives',
  'inputs',
  'outputs',
  'next_steps',
  'resources',
];
