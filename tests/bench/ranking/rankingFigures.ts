import type { Answering } from '../../../src/answering/answering';
import { judge } from '../../../src/cli/ask/bank/judge';
import type { BenchQuestion } from '../questions';

/** How well pages were found: shares of the questions, and the mean of 1/rank. */
export type Quality = { questions: number; hit1: number; hit3: number; mrr: number };

/** `ranks` are places from 1, null where the page did not come at all. */
export function qualityOf(ranks: readonly (number | null)[]): Quality {
  const mean = (worth: (rank: number) => number) =>
    ranks.reduce<number>((sum, rank) => sum + (rank === null ? 0 : worth(rank)), 0) / ranks.length;
  return {
    questions: ranks.length,
    hit1: mean((rank) => Number(rank === 1)),
    hit3: mean((rank) => Number(rank <= 3)),
    mrr: mean((rank) => 1 / rank),
  };
}

/** The place of the first page that answers `question`, from 1. */
export function rankIn(pages: readonly string[], question: BenchQuestion): number | null {
  const at = pages.findIndex((page) => question.pages.includes(page));
  return at < 0 ? null : at + 1;
}

/** The same of an answer: none is no place, and asking back is the second one at best. */
export function rankOfAnswer(answering: Answering, question: BenchQuestion): number | null {
  const { answer, pages, intent } = ask(answering, question);
  const kind = answer.kind === 'none' || answer.kind === 'choices' ? answer.kind : 'answer';
  const expected = { pages: [...question.pages], intent: null, ids: null, links: [], none: false };
  return judge({ kind, pages, intent, taskIds: [], urls: [] }, expected).rank;
}

export function isRefused(answering: Answering, question: BenchQuestion): boolean {
  return ask(answering, question).answer.kind === 'none';
}

function ask(answering: Answering, { text, locale, page }: BenchQuestion) {
  return answering.answer({ text, locale, page, previous: page === null ? null : { kind: 'page', page } });
}
