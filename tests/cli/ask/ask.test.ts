import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ask } from '../../../src/cli/ask/ask';
import { UsageError } from '../../../src/cli/command/command';
import { twoPages } from '../twoPages';

const CONTENT = twoPages();

async function run(...args: string[]): Promise<string> {
  let printed = '';
  const code = await ask.run(['--content', CONTENT, ...args], {
    out: (text) => (printed += text),
    err: () => {},
  });
  expect(code).toBe(0);
  return printed;
}

describe('playbook ask', () => {
  it('prints what the card says', async () => {
    const text = await run('task 983');
    expect(text).toContain('Task 983');
    expect(text).toContain('QuickLeads');
    expect(text).toContain('FastTrack Manager');
  });

  it('prints one line of JSON with --json, in the language of --locale', async () => {
    const line: unknown = JSON.parse(await run('--locale', 'de-AT', '--json', 'Aufgabe 983'));
    expect(line).toEqual({
      id: null,
      kind: 'answer',
      confidence: expect.any(Number),
      intent: 'task_lookup',
      pages: ['initiate-conduct-customer-kick-off'],
      taskIds: ['983'],
      urls: [],
      locale: 'de',
      fallback: null,
      text: expect.stringContaining('QuickLeads'),
    });
  });

  it('keeps to the page of --context', async () => {
    const line: unknown = JSON.parse(
      await run('--context', 'migrate-migration', '--json', 'and the objectives?'),
    );
    expect(line).toMatchObject({
      intent: 'objectives',
      pages: expect.arrayContaining(['migrate-migration']),
    });
  });

  it.each([
    'migrate-migration.md',
    'migrate-migration-partner',
    'migrate-migration-partner-jp.md',
    'de/Migrate-Migration-de.md',
  ])('takes the name of the file of a page as its --context: %s', async (name) => {
    const line: unknown = JSON.parse(await run('--context', name, '--json', 'and the objectives?'));

    expect(line).toMatchObject({
      intent: 'objectives',
      pages: expect.arrayContaining(['migrate-migration']),
    });
  });

  it('refuses a --context that is no page, with the nearest that are', async () => {
    await expect(run('--context', 'migrate-mail-partner-de', 'and the objectives?')).rejects.toThrow(
      new UsageError(
        '--context is "migrate-mail-partner-de", which is no page; the nearest are migrate-migration, initiate-conduct-customer-kick-off',
      ),
    );
  });

  it('answers every line of a question file, and names those whose context is no page', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'questions.jsonl');
    const lines = ['migrate-migration-partner', 'kick-off', 'kickoff'].map((context_page) =>
      JSON.stringify({ question: 'and the tasks?', locale: 'en', context_page }),
    );
    writeFileSync(file, `${lines[0]}\n\n${lines[1]}\n${lines[2]}\n`);

    let told = '';
    let answers = 0;
    const code = await ask.run(['--content', CONTENT, '--questions', file], {
      out: () => (answers += 1),
      err: (text) => (told += text),
    });
    expect([code, answers]).toEqual([0, 3]);
    expect(told).toMatch(
      /:3: context_page is "kick-off", which is no page; the nearest are initiate-conduct-customer-kick-off, .*\n.*:4: context_page is "kickoff"/,
    );
  });

  it('answers a file of questions in its order, short language tags too', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'questions.jsonl');
    const questions = [
      { id: 'a', locale: 'pt', question: 'tarefa 983', context_page: null },
      { id: 'b', locale: 'zh', question: '今天天气怎么样', context_page: null },
    ];
    writeFileSync(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const lines = (await run('--questions', file))
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'a', kind: 'answer', locale: 'pt-BR', taskIds: ['983'] },
      { id: 'b', kind: 'none', intent: 'out_of_scope', locale: 'zh-CN' },
    ]);
  });

  it.each([[[]], [['--expect']]])(
    'tells how far it is with a file of questions and %j',
    async (expecting) => {
      const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'questions.jsonl');
      const question = {
        id: 'a',
        locale: 'en',
        question: 'task 983',
        context_page: null,
        ...(expecting.length > 0 && { expect: { intent: 'task_lookup' }, why: 'a task by its number' }),
      };
      writeFileSync(file, `${JSON.stringify(question)}\n`.repeat(3));
      const told: string[] = [];
      await ask.run(['--content', CONTENT, '--questions', file, ...expecting], {
        out: () => told.push('result'),
        err: () => {},
        progress: {
          show: (what, done, total) => told.push(`${what} ${done} of ${total}`),
          end: () => told.push('end'),
        },
      });
      const last = told.filter((one) => !one.startsWith('reading page'));
      expect(last.slice(0, 4)).toEqual([
        'answering question 1 of 3',
        'answering question 2 of 3',
        'answering question 3 of 3',
        'end',
      ]);
      expect(new Set(last.slice(4))).toEqual(new Set(['result']));
    },
  );

  it.each([
    [[], 'expected one question in quotes, or --questions FILE.jsonl'],
    [['one', 'two'], 'expected one question in quotes, or --questions FILE.jsonl'],
    [['--questions', 'no-such-file.jsonl'], 'cannot read no-such-file.jsonl'],
  ])('refuses %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(new UsageError(message));
  });

  it('names every line of a question file that is none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'questions.jsonl');
    writeFileSync(file, '{"question": "hi"}\nnot json\n');
    await expect(run('--questions', file)).rejects.toThrow(/:1: locale: .*\n.*:2: expected /);
  });
});
