import { describe, expect, it } from '@jest/globals';
import { codesOf, HEADER, pageOf } from '../fragments';

const kinds = (markdown: string) => pageOf(markdown).sections.map(({ kind }) => kind);
const steps = (markdown: string) => pageOf(markdown).steps.map(({ heading }) => heading);
const table = `${HEADER}\n| 11 | A | M | FM | AIP |\n`;

describe('a heading says what section it starts', () => {
  it.each([
    ['## 1. Overview', 'overview'],
    ['## 2) Ziele', 'objectives'],
    ['## (3) Enfoque', 'approach'],
    ['## 4、重要投入', 'inputs'],
    ['## 5．主な結果', 'outputs'],
    ['## 6 Next Steps', 'next-steps'],
    ['## Next Steps (optional)', 'next-steps'],
    ['## 概述（Get Modern）', 'overview'],
    ['## NÄCHSTE SCHRITTE', 'next-steps'],
    ['## Visão Geral:', 'overview'],
    ['### *Key Inputs*', 'inputs'],
    ['## Key Outputs ##', 'outputs'],
    ['## 2020 Objectives', 'other'],
    ['## Overview of the approach', 'other'],
    ['Overview\n--------', 'overview'],
  ])('%j: %s', (heading, kind) => {
    expect(kinds(`# Page\n\n${heading}\n\ntext\n`)).toEqual([kind]);
  });

  it('but a numbered one in Approach is a step', () => {
    expect(steps('## Approach\n\n### 1. Overview\n\ntext\n\n### 2. Objectives\n\ntext\n')).toEqual([
      '1. Overview',
      '2. Objectives',
    ]);
  });
});

describe('steps are at the level that the page gives them', () => {
  it.each<[string, (string | null)[], string]>([
    ['## Approach\n\n#### 1. One\n\na\n\n#### 2. Two\n\nb\n', ['1. One', '2. Two'], 'one level lower'],
    [
      '# Approach\n\n## 1. One\n\na\n\n## 2. Two\n\nb\n\n## Key Inputs\n',
      ['1. One', '2. Two'],
      'below one of level one',
    ],
    ['## Approach\n\n## 1. One\n\na\n\n## 2. Two\n\nb\n\n## More\n', ['1. One', '2. Two'], 'beside Approach'],
    [
      '### アプローチ\n\n### 1. 一\n\na\n\n### 2. 二\n\nb\n\n### 重要な情報\n',
      ['1. 一', '2. 二'],
      'Approach of level three',
    ],
    [
      '#### Approach\n\n##### 1. One\n\na\n\n##### 2. Two\n\nb\n',
      ['1. One', '2. Two'],
      'Approach of level four',
    ],
    [
      `## Approach\n\n### One\n\n#### 1. Part\n\na\n\n### Two\n\n${table}`,
      ['One', 'Two'],
      'numbered parts of steps',
    ],
    [`## Approach\n\ntext\n\n#### FTOP Tasks\n\n${table}\n#### Notes\n\ntext\n`, [null], 'no step at all'],
  ])('%j: %j, %s', (markdown, headings) => {
    expect(steps(`# Page\n\n${markdown}`)).toEqual(headings);
  });

  it('and go on behind Key Outputs, where they are numbered', () => {
    const page = `## Approach\n\n### 1. One\n\na\n\n## Key Outputs\n\n- b\n\n### 2. Two\n\n${table}\n### 3. Three\n\nc\n\n### Notes\n\nd\n`;
    expect(steps(page)).toEqual(['1. One', '2. Two', '3. Three']);
  });
});

describe('the title', () => {
  it('that is empty is missed', () => {
    expect(codesOf('# \n\n## Overview\n\ntext\n')).toEqual(['title_missing']);
  });
});
