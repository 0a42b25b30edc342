import type { AnswerLine } from '../../../ask/answerLine';
import { judge } from './judge';
import type { BankQuestion } from './readBank';

/** A question whose answer is not what was expected. */
export type Miss = Pick<BankQuestion, 'id' | 'locale' | 'text' | 'why'> & { wrong: string[] };

/** Counts of one language's questions, or of all. Shares are between 0 and 1, those of nothing 1. */
export type Totals = {
  questions: number;
  /** Those with nothing wrong. */
  right: number;
  /** Those that expect a page. */
  withPage: number;
  /** The share of them whose page came first, or among the first three. */
  hit1: number;
  hit3: number;
  /** The mean of 1/rank of the page. */
  mrr: number;
};

export type Score = { languages: Record<string, Totals>; all: Totals; misses: Miss[] };

/** Scores a bank; `answer` answers one of its questions. Misses come in the order of the bank. */
export function scoreBank(
  bank: readonly BankQuestion[],
  answer: (question: BankQuestion) => AnswerLine,
): Score {
  const judged = bank.map((question) => {
    const line = answer(question);
    return { question, locale: line.locale, ...judge(line, question.expect) };
  });
  const locales = [...new Set(judged.map(({ locale }) => locale))];
  return {
    languages: Object.fromEntries(
      locales.map((locale) => [locale, totals(judged.filter((one) => one.locale === locale))]),
    ),
    all: totals(judged),
    misses: judged
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ question: { id, locale, text, why }, wrong }) => ({ id, locale, text, why, wrong })),
  };
}

type Judged = { question: BankQuestion; wrong: string[]; rank: number | null };

function totals(judged: readonly Judged[]): Totals {
  const paged = judged.filter(({ question }) => question.expect.pages.length > 0);
  const share = (worth: (rank: number) => number) =>
    paged.length === 0
      ? 1
      : paged.reduce((sum, { rank }) => sum + (rank === null ? 0 : worth(rank)), 0) / paged.length;
  return {
    questions: judged.length,
    right: judged.filter(({ wrong }) => wrong.length === 0).length,
    withPage: paged.length,
    hit1: share((rank) => Number(rank === 1)),
    hit3: share((rank) => Number(rank <= 3)),
    mrr: share((rank) => 1 / rank),
  };
}
