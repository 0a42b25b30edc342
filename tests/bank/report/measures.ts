import { MEASURES } from '../judge';
import type { AskedSplit } from './asked';
import { sharesByName } from './share';
import { type Column, gapTable, shareTable } from './shareTable';

type JudgedSplit = {
  split: AskedSplit['split'];
  asked: readonly Pick<AskedSplit['asked'][number], 'question' | 'verdicts'>[];
};

/** Markdown: every measure by split. */
export function measureTable(splits: readonly JudgedSplit[]): string {
  return shareTable('measure', MEASURES, splits.map(byMeasure));
}

/** Markdown: how much better the questions that were learned from are answered than those that were not. */
export function learnedGapTable(splits: readonly JudgedSplit[]): string {
  const aboutOnePlaybook = splits.filter(({ split }) => split !== 'content');
  return gapTable('measure', MEASURES, aboutOnePlaybook.map(byMeasure));
}

/** Markdown: how often the right page came first, by something that questions have. */
export function pageFirstTable(splits: readonly JudgedSplit[], by: 'locale' | 'kind'): string {
  const columns = splits.map(
    ({ split, asked }): Column => ({
      name: split,
      shares: sharesByName(
        asked.flatMap(({ question, verdicts }) =>
          verdicts
            .filter(({ measure }) => measure === 'page first')
            .map(({ right }) => [question[by], right] as const),
        ),
      ),
    }),
  );
  const names = new Set(splits.flatMap(({ asked }) => asked.map(({ question }) => question[by])));
  return shareTable(by === 'locale' ? 'language' : 'kind', [...names].sort(), columns);
}

function byMeasure({ split, asked }: JudgedSplit): Column {
  const verdicts = asked.flatMap((one) => one.verdicts);
  return {
    name: split,
    shares: sharesByName(verdicts.map(({ measure, right }) => [measure, right] as const)),
  };
}
