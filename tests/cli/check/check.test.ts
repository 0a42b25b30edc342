import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { strayQuestions } from '../../../src/cli/check/findings/strayQuestions';
import { loadPlaybook } from '../../../src/content/load';
import type { Playbook } from '../../../src/playbook/playbook';
import { onePage } from '../onePage';
import { ran } from '../ran';

const CONTENT = onePage();

const check = (content: string, ...args: string[]) => ran(['check', '--content', content, ...args]);

describe('playbook check', () => {
  it('lists problems, the languages side by side, where they differ, and how many it found', async () => {
    const { code, out } = await check(CONTENT);
    expect(code).toBe(0);
    expect(
      out,
    ).toBe(`de/assess-plan-de.md:26: warning: A heading needs a space behind its # marks: add it. [heading_without_space]

           en     de
pages       1      1
sections    2      2
steps       1      1
tasks       1      1
mandatory   1  0 (1)
roles       1      1
links       1      1
older       0      0
In parentheses: differences; older: pages refreshed later in another language.

de assess-plan task 12 is optional, mandatory elsewhere

0 errors, 1 warning, 1 difference between languages
`);
  });

  it('prints the same as JSON', async () => {
    const { out } = await check(CONTENT, '--json');
    const { problems, parity } = JSON.parse(out);
    expect(problems).toHaveLength(1);
    expect(parity.languages.de).toEqual({
      pages: 1,
      sections: 2,
      steps: 1,
      tasks: 1,
      mandatory: 0,
      roles: 1,
      links: 1,
      questions: 0,
    });
    expect(parity.differences).toEqual([
      {
        kind: 'requirement',
        locale: 'de',
        page: 'assess-plan',
        message: 'de assess-plan task 12 is optional, mandatory elsewhere',
      },
    ]);
  });

  it('leaves 1 behind when there are errors, or more warnings than allowed', async () => {
    expect((await check(join(CONTENT, 'bad'))).code).toBe(1);
    expect((await check(CONTENT, '--max-warnings', '0')).code).toBe(1);
    expect((await check(CONTENT, '--max-warnings', '1')).code).toBe(0);
  });
});

describe("playbook check of a folder with authors' questions", () => {
  const withQuestions = (files: Readonly<Record<string, string>>): string => {
    const folder = onePage();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const asked = withQuestions({
    'en/assess-plan.questions.txt': 'Who comes to lunch?\nWhere is the whiteboard?\n',
    'de/assess-plan-de.questions.txt': 'Wer kommt zum Essen?\n',
  });
  const begun = withQuestions({
    'fr/assess-plan.md': '# Plan\n\nTexte.\n',
    'fr/assess-plan.questions.txt': '\nQui vient manger ?\n',
  });

  it('counts them by language, and asks each whether it shows its page', async () => {
    const { out } = await check(asked);

    expect(out).toContain('\nquestions   2      1\n');
    expect(out).toContain('\n0 errors, 1 warning, ');
  });

  it('warns of one that shows another page, with its line', async () => {
    const { playbook } = await loadPlaybook(asked);
    const unread = (read: Playbook) => createAnswering({ ...read, questions: new Map() });

    expect(
      strayQuestions(playbook, unread).map(({ file, line, message }) => [file, line, message]),
    ).toContainEqual([
      'en/assess-plan.questions.txt',
      2,
      'Asked again, "Where is the whiteboard?" shows no page: say more of what "assess-plan" is about.',
    ]);
  });

  it('finds those in a language that the bot has no words of', async () => {
    expect((await check(begun)).out).not.toContain('question_finds_other_page');
  });
});

describe('playbook check --html', () => {
  it('writes the report as well, and prints what it prints without', async () => {
    const file = join(CONTENT, 'report.html');
    const plain = await check(CONTENT);
    expect(await check(CONTENT, '--html', file)).toEqual(plain);
    expect(readFileSync(file, 'utf8')).toContain('<h1>Playbook check</h1>');
  });
});
