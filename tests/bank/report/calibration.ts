import { type Asked, type AskedSplit, followsUp, isRight, rankedPages, standsAlone } from './asked';
import { type Share, shareOf, sharesByName } from './share';
import { type Column, shareTable } from './shareTable';

/** From this confidence on an answer counts as sure. */
export const SURE = 0.8;

/** What confidence is about: how sure the bot is of a first page, and whether that is right. */
export type Confident = { confidence: number; right: boolean; answered: boolean };

/**
 * Of the questions that a page answers, or nothing does: whether the first page is right. Where the bot refuses, it is
 * the page that the ranking had first.
 */
export function confidentIn(asked: readonly Asked[]): Confident[] {
  return asked.flatMap((one) => {
    const { question, answer } = one;
    const { confidence, kind } = answer;
    if (confidence === null || !(question.none || standsAlone(one) || followsUp(one))) return [];
    const first = answer.pages[0] ?? rankedPages(one)[0];
    return [{ confidence, right: isRight(question, first), answered: kind === 'answer' }];
  });
}

/** Markdown: by tenths of confidence, how often the first page was right. */
export function calibrationTable(
  splits: readonly { split: string; answers: readonly Confident[] }[],
): string {
  const columns = splits.map(
    ({ split, answers }): Column => ({
      name: split,
      shares: sharesByName(answers.map(({ confidence, right }) => [tenthOf(confidence), right] as const)),
    }),
  );
  return shareTable('confidence', TENTHS, columns);
}

/** Markdown: of the answers that are sure, how many are wrong. */
export function sureTable(splits: readonly { split: string; answers: readonly Confident[] }[]): string {
  const row = `sure (${SURE} or more) and wrong`;
  const columns = splits.map(
    ({ split, answers }): Column => ({ name: split, shares: new Map([[row, sureAndWrong(answers)]]) }),
  );
  return shareTable('answers', [row], columns);
}

export function sureAndWrong(answers: readonly Confident[]): Share {
  return shareOf(
    answers.filter(({ answered, confidence }) => answered && confidence >= SURE).map(({ right }) => !right),
  );
}

export function confidentSplits(splits: readonly AskedSplit[]) {
  return splits.map(({ split, asked }) => ({ split, answers: confidentIn(asked) }));
}

const TENTHS = Array.from({ length: 10 }, (_unused, tenth) => nameOfTenth(tenth));

function tenthOf(confidence: number): string {
  return nameOfTenth(Math.min(9, Math.floor(confidence * 10)));
}

function nameOfTenth(tenth: number): string {
  return `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}`;
}
