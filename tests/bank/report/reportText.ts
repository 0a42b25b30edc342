import { writersOf } from '../readQuestions';
import { ablationTable } from './ablation';
import type { AskedSplit } from './asked';
import { calibrationTable, confidentSplits, sureTable } from './calibration';
import { engineTable } from './engines';
import { intentTable } from './intents';
import { learnedGapTable, measureTable, pageFirstTable } from './measures';

/** The report in Markdown. `splits`: the training questions first. */
export async function reportText(splits: readonly AskedSplit[]): Promise<string> {
  const validation = splits.find(({ split }) => split === 'validation');
  const answers = confidentSplits(splits);
  const paragraphs = [
    `\`npm run report -- --write\` writes these tables. It asks the questions of \`tests/bank\`: ${splits.map(described).join('; ')}. The model was learned from the training questions, which flatter it therefore; no writer is in two splits, and no writer was given a family of pages that is in another one. The labels do cross over: 152 training questions (6 %) name a page of the test family as one that answers, too. The validation questions were looked at some sixty times to choose features and bars, and so flatter it as well; those from outside, written last and about families of the training too, about ten times, their figures alone; those for testing were asked six times. A share is followed by the number of questions that have something to say about it.`,
    '### Every measure',
    'Intent: the one of the bank, or the right page where the bank has no more than a search.',
    measureTable(splits),
    'The right page first, by language:',
    pageFirstTable(splits, 'locale'),
    'And by how the question is put:',
    pageFirstTable(splits, 'kind'),
    '### What was learned by heart',
    'In percentage points: how much better the training questions are answered than others about the same playbook.',
    learnedGapTable(splits),
    '### Beside search libraries, on the same questions',
    'Questions that stand alone and have a page. MiniSearch, Orama and lunr are as they come (`tests/bench/ranking/rankingPeers.ts`); the reference mix is MiniSearch over pages and passages with our stop words, endings and pairs of characters (`tests/bank/report/referenceMix.ts`). They never refuse, so the bot’s ranking is beside its answer, which may be another page, a choice or none.',
    await engineTable(splits),
    '### Whether it knows how sure it is',
    'How often the first page is right, by tenths of `confidence`. All questions that a page answers or nothing does, follow-ups included; where the bot refuses, the page that its ranking had first counts. No page is right for a question that nothing answers.',
    calibrationTable(answers),
    'Answers that are sure and show the wrong page first:',
    sureTable(answers),
    ...(validation
      ? [
          '### What each kind of evidence earns',
          'Validation questions: the right page first in the ranking, then the difference in percentage points when the weights of one group of features are 0. Nothing was trained again, so the other weights could not make up for it; and a title that is said word for word comes first in any case.',
          ablationTable(validation.asked),
        ]
      : []),
    '### What is asked for',
    'The same intent as in the bank, word for word, of questions that the playbook answers: by the rules alone, and as it was learned.',
    intentTable(splits),
  ];
  return paragraphs.join('\n\n');
}

function described({ split, asked }: AskedSplit): string {
  const about = split === 'content' ? 'our own pages' : 'the real playbook';
  return `${split}, ${asked.length} about ${about} (${writersOf(split).join(', ')})`;
}
