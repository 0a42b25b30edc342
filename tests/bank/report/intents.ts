import type { Understanding } from '../../../src/answering/query/understand';
import type { Asked, AskedSplit } from './asked';
import { shareOf } from './share';
import { type Column, shareTable } from './shareTable';

/** Markdown: how often the intent is that of the bank, by rules alone and as it was learned. */
export function intentTable(splits: readonly AskedSplit[]): string {
  return shareTable(
    'intent',
    ['by rule', 'learned'],
    splits.map(({ split, asked }): Column => {
      // That nothing answers a question is no intent of either.
      const answerable = asked.filter(({ question }) => !question.none);
      const share = (understood: (one: Asked) => Understanding) =>
        shareOf(answerable.map((one) => intentIn(understood(one)) === one.question.intent));
      return {
        name: split,
        shares: new Map([
          ['by rule', share(({ byRule }) => byRule)],
          ['learned', share(({ learned }) => learned)],
        ]),
      };
    }),
  );
}

/** As the bank calls it: tasks of the whole playbook are an intent of their own there. */
function intentIn({ intent, wholePlaybook }: Understanding): string {
  return intent === 'tasks' && wholePlaybook ? 'aggregate_tasks' : intent;
}
