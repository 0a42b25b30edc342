import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { replaceBetween } from '../../bench/rewriteBetween';
import { playbookOf, readSplit } from '../readQuestions';
import { without } from './ablation';
import { type AskedSplit, ask } from './asked';
import { calibrationTable, sureAndWrong } from './calibration';
import { learnedGapTable, measureTable } from './measures';
import { openPlaybook } from './openPlaybook';
import { createReferenceMix } from './referenceMix';
import { reportText } from './reportText';
import { gapBetween } from './shareTable';

const [question] = readSplit('content');
const judged = (split: AskedSplit['split'], ...rights: boolean[]) => ({
  split,
  asked: rights.flatMap((right) =>
    question ? [{ question, verdicts: [{ measure: 'page first' as const, right }] }] : [],
  ),
});

describe('the tables of the report', () => {
  const splits = [
    judged('train', true, true, true, false),
    judged('validation', true, false),
    judged('content', true),
  ];

  it('set the splits side by side, each share with its count', () => {
    expect(measureTable(splits)).toBe(
      [
        '| measure | train | validation | content |',
        '| --- | --- | --- | --- |',
        '| page first | 75.0 % of 4 | 50.0 % of 2 | 100.0 % of 1 |',
      ].join('\n'),
    );
  });

  it('tell how much better the training questions are answered than others about the same playbook', () => {
    expect(learnedGapTable(splits)).toBe(
      ['| measure | train minus validation |', '| --- | --- |', '| page first | +25.0 |'].join('\n'),
    );
  });

  it('have no gap where one side asks nothing', () => {
    expect(gapBetween({ right: 1, of: 2 }, { right: 0, of: 0 })).toBeNull();
    expect(gapBetween({ right: 1, of: 2 }, undefined)).toBeNull();
  });

  it('sort answers by tenths of confidence, certainty with the last', () => {
    const answers = [
      { confidence: 1, right: true, answered: true },
      { confidence: 0.9, right: false, answered: true },
      { confidence: 0.29, right: false, answered: true },
    ];
    expect(
      calibrationTable([{ split: 'train', answers }])
        .split('\n')
        .slice(2),
    ).toEqual(['| 0.2 to 0.3 | 0.0 % of 1 |', '| 0.9 to 1.0 | 50.0 % of 2 |']);
  });

  it('count an answer as sure only if it was given', () => {
    const answers = [
      { confidence: 0.8, right: false, answered: true },
      { confidence: 0.9, right: true, answered: true },
      { confidence: 0.9, right: false, answered: false },
      { confidence: 0.79, right: false, answered: true },
    ];
    expect(sureAndWrong(answers)).toEqual({ right: 1, of: 2 });
  });
});

describe('the weights without a group of features', () => {
  it('are the others', () => {
    expect(without(['title', 'here'], { title: 2, text: 1, here: 3 })).toEqual({ text: 1 });
  });
});

describe('a report', () => {
  let split: AskedSplit;
  beforeAll(async () => {
    const playbook = await openPlaybook(playbookOf('content') ?? '');
    const questions = readSplit('content').slice(0, 5);
    split = { split: 'content', playbook, asked: questions.map((one) => ask(one, playbook)) };
  });

  it('has every table', async () => {
    const splits = (['train', 'validation', 'content'] as const).map((name) => ({ ...split, split: name }));
    const report = await reportText(splits);
    const headers = report.split('\n').filter((_, at, lines) => lines[at + 1]?.startsWith('| ---'));
    expect(headers.map((header) => header.split(' | ')[0])).toEqual([
      '| measure',
      '| language',
      '| kind',
      '| measure',
      '| ',
      '| confidence',
      '| answers',
      '| without',
      '| intent',
    ]);
    for (const engine of ['MiniSearch', 'Orama', 'lunr', 'reference mix', 'the bot’s ranking'])
      expect(report).toContain(`\n| ${engine} | `);
  });

  it('has a reference that finds a page by its title, and a task by its number', () => {
    const { playbook } = split.playbook.corpus;
    const find = createReferenceMix(playbook);
    const pages = [...(playbook.pages.get('en')?.values() ?? [])];
    const titled = pages.filter(({ id, title }) => find({ text: title, locale: 'en' })[0] === id);
    expect(titled.length / pages.length).toBeGreaterThan(0.8);
    const withTask = pages.find(({ tasks }) => tasks.some(({ id }) => id.length === 4));
    const number = withTask?.tasks.find(({ id }) => id.length === 4)?.id ?? '';
    expect(find({ text: `what is ${number}`, locale: 'en' })[0]).toBe(withTask?.id);
  });

  it('has its place in docs/answering.md', () => {
    const document = readFileSync(path.join(__dirname, '../../../docs/answering.md'), 'utf8');
    expect(replaceBetween(document, '<!-- report -->\n', '<!-- /report -->', 'new')).toContain(
      '<!-- report -->\n\nnew\n\n<!-- /report -->',
    );
  });
});
