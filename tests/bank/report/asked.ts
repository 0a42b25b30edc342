import type { Asking } from '../../../src/answering/learned/asking';
import { withLikeliestIntent } from '../../../src/answering/learned/intent';
import type { Weights } from '../../../src/answering/learned/linear';
import { scorePages } from '../../../src/answering/learned/pageScore';
import type { Understanding } from '../../../src/answering/query/understand';
import type { FoundPage } from '../../../src/answering/search/rank';
import { inContext, lookUp } from '../../../src/answering/situationOf';
import type { AnswerLine } from '../../../src/ask/answerLine';
import type { PageId } from '../../../src/playbook/page';
import { judge, type Verdict } from '../judge';
import type { BankQuestion, Split } from '../readQuestions';
import type { OpenPlaybook } from './openPlaybook';

/** A question of the bank, what was answered, and how the answer came about. */
export type Asked = {
  question: BankQuestion;
  answer: AnswerLine;
  verdicts: readonly Verdict[];
  /** As it was understood by rules alone, and with the learned intent. */
  byRule: Understanding;
  learned: Understanding;
  /** With what the conversation adds, and the pages that the ranking has to choose from. */
  meant: Asking;
  found: readonly FoundPage[];
};

export type AskedSplit = { split: Split; playbook: OpenPlaybook; asked: readonly Asked[] };

export function ask(question: BankQuestion, { known, answer, factOf }: OpenPlaybook): Asked {
  const { question: text, locale, context_page: page } = question;
  const previous = page === null ? null : ({ kind: 'page', page } as const);
  const { asking, found, features } = lookUp({ text, locale, page, previous }, known);
  const learned = withLikeliestIntent(asking.asked, features);
  const line = answer(question);
  return {
    question,
    answer: line,
    verdicts: judge(question, line, factOf),
    byRule: asking.asked,
    learned,
    meant: inContext({ ...asking, asked: learned }),
    found,
  };
}

/** The pages as the bot ranks them, whether or not it would answer. */
export function rankedPages({ found, meant }: Asked, weights?: Weights): PageId[] {
  return scorePages(found, meant, weights).map(({ page }) => page);
}

/** Whether a question stands alone and is answered by a page; `judge` decides what counts as such. */
export function standsAlone({ verdicts }: Pick<Asked, 'verdicts'>): boolean {
  return verdicts.some(({ measure }) => measure === 'page first');
}

/** Whether a question goes on with a conversation and is answered by a page. */
export function followsUp({ verdicts }: Pick<Asked, 'verdicts'>): boolean {
  return verdicts.some(({ measure }) => measure === 'follow-up');
}

export function isRight({ pages = [] }: BankQuestion, page: PageId | undefined): boolean {
  return page !== undefined && pages.includes(page);
}
