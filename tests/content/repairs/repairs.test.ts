import { describe, expect, it, test } from '@jest/globals';
import { collectProblems } from '../../../src/content/problems/report';
import { repairLines } from '../../../src/content/repairs/all';
import { splitLines } from '../../../src/content/text/line';
import type { Repair } from '../../../src/content/text/repair';
import { atOnce } from '../../../src/playbook/inSlices';
import { readExamples } from './examples';
import { MESSAGES } from './messages';

const examples = readExamples();

function repairOf(file: string, name: string): Repair {
  return require(`../../../src/content/repairs/${file}`)[name];
}

function apply(apply: Repair['apply'], markdown: string) {
  const { report, problems } = collectProblems('page.md');
  const lines = apply(splitLines(markdown, 1), report);
  return { markdown: lines.map(({ text }) => text).join('\n'), problems };
}

const repairAll: Repair['apply'] = (lines, report) => atOnce(repairLines(lines, report));

test('every rule was found, with its examples', () => {
  expect(examples.length).toBeGreaterThan(25);
  for (const { file, bad, good } of examples)
    expect({ file, both: bad !== '' && good !== '' }).toEqual({ file, both: true });
});

describe.each(examples)('$rule', ({ file, rule, name, code, bad, good }) => {
  const repair = repairOf(file, name);

  it('makes the bad example of its comment the good one, and says what to do about it', () => {
    const { markdown, problems } = apply(repair.apply, bad);
    expect(markdown.trim()).toBe(good.trim());
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual(MESSAGES[rule]);
  });

  it('leaves the good example alone', () => {
    expect(apply(repair.apply, good)).toEqual({ markdown: good, problems: [] });
  });

  it('is one of the rules that every page goes through', () => {
    expect(apply(repairAll, bad).problems.map((problem) => problem.code)).toContain(code);
  });

  it('leaves a code block alone', () => {
    const fenced = ['```', ...bad.split('\n').filter((line) => !line.includes('```')), '```'].join('\n');
    expect(apply(repair.apply, fenced).problems).toEqual([]);
  });
});

describe('what only looks broken stays', () => {
  it.each([
    ['a hashtag', '#covid is the hashtag for it'],
    ['an abbreviation at the start of a line', 'Plan it,\nz. B. with the sponsor'],
    ['a placeholder in angle brackets', '| <choose a scenario> | \\<Depends on it> |'],
    ['a link with a title', '[deck](media/deck.png "The deck")'],
    ['a link with a title in other quotes', "[deck](https://aka.ms/deck 'The deck')"],
    ['a bracket, then a link in parentheses', 'As planned [1], (https://aka.ms/plan)'],
    ['a link with a title before another link', '[a](https://aka.ms/a "A") and [b](https://aka.ms/b)'],
    ['a placeholder like a tag', 'Write <summary>, <source> or <label>.'],
    ['a link with parentheses in its address', '[page](https://contoso.com/a_(b))'],
    ['a bracket pair around a link', 'Read it [see [the plan](plan.md)] first'],
    ['a number at the start of a line', '1.5 million users'],
    ['a list in a list', '- one\n  - two\n    - three\n1. four\n   - five'],
    ['a short row without its last cell', '| a | b |\n| - | - |\n| 1 |'],
    ['a note', '> [!NOTE]\n> Ask first.'],
  ])('%s', (_, markdown) => {
    expect(apply(repairAll, markdown)).toEqual({ markdown, problems: [] });
  });
});
