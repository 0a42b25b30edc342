import { describe, expect, it } from '@jest/globals';
import { type BuiltPlaybook, buildPlaybook } from '../../../src/content/build';
import type { SourceFile } from '../../../src/content/stages/sourceFile';
import { pageText } from '../live/contentFolder';

const PAGES: SourceFile[] = [
  { path: 'en/assess-look-partner.md', locale: 'en', content: pageText('Look') },
  { path: 'de/assess-look-partner-de.md', locale: 'de', content: pageText('Sehen') },
  { path: 'en/migrate-move.md', locale: 'en', content: pageText('Move') },
];

/** Files of questions by their paths, which begin with the language. */
function built(files: Readonly<Record<string, string>>): BuiltPlaybook {
  const questions = Object.entries(files).map(([path, content]) => ({
    path,
    locale: path.slice(0, 2),
    content,
  }));
  return buildPlaybook(PAGES, undefined, questions);
}

function problemsOf({ problems }: BuiltPlaybook): string[] {
  return problems
    .filter(({ code }) => code.startsWith('question'))
    .map(({ code, severity, file, line, message }) => `${severity} ${file}:${line}: ${message} [${code}]`);
}

describe('a file of questions beside a page', () => {
  it('has a question a line; empty lines, and those that begin with #, are for its authors', () => {
    const { playbook } = built({
      'en/assess-look-partner.questions.txt':
        '# from the help desk\n\n  Who looks first?  \r\nHow long do we look?\n',
    });

    const file = 'en/assess-look-partner.questions.txt';
    expect(playbook.questions).toEqual(
      new Map([
        [
          'en',
          [
            { page: 'assess-look', text: 'Who looks first?', file, line: 3 },
            { page: 'assess-look', text: 'How long do we look?', file, line: 4 },
          ],
        ],
      ]),
    );
  });

  it.each([
    ['the file of the page', 'de/assess-look-partner-de.questions.txt', 'assess-look'],
    ['its id alone', 'de/assess-look.questions.txt', 'assess-look'],
    ['a page that the language lacks', 'de/migrate-move.questions.txt', 'migrate-move'],
  ])('is named after %s', (_named, path, page) => {
    const read = built({ [path]: 'Wer macht das?' });

    expect(read.playbook.questions.get('de')?.map((question) => question.page)).toEqual([page]);
    expect(problemsOf(read)).toEqual([]);
  });

  it.each([
    [
      'a file that is named after no page',
      { 'en/kickoff.questions.txt': 'Who comes?' },
      'warning en/kickoff.questions.txt:1: There is no page with the name of this file, and its questions were left out: give it the name of its page. [questions_without_page]',
    ],
    [
      'a file whose name is nearly that of a page',
      { 'en/asses-look.questions.txt': 'Who looks?' },
      'warning en/asses-look.questions.txt:1: There is no page with the name of this file, and its questions were left out: rename it to "assess-look.questions.txt". [questions_without_page]',
    ],
    [
      'a question that is too long',
      { 'en/migrate-move.questions.txt': `Who moves?\n${'x'.repeat(201)}` },
      'warning en/migrate-move.questions.txt:2: The question has 201 characters, more than the 200 that are read, and was left out: shorten it. [question_too_long]',
    ],
    [
      'a line without a word',
      { 'en/migrate-move.questions.txt': '???' },
      'warning en/migrate-move.questions.txt:1: "???" has no word and was left out: write a question, or remove the line. [question_wordless]',
    ],
    [
      'a question that another page has',
      {
        'en/assess-look.questions.txt': 'Who moves?',
        'en/migrate-move.questions.txt': '\nwho  moves',
      },
      'warning en/migrate-move.questions.txt:2: "who  moves" stands in en/assess-look.questions.txt:1 already: leave it in one place. [question_repeated]',
    ],
    [
      'too many questions',
      { 'en/migrate-move.questions.txt': Array.from({ length: 103 }, (_, at) => `Who ${at}?`).join('\n') },
      'warning en/migrate-move.questions.txt:101: There are more than 100 questions, and the rest was left out: keep those that differ most. [questions_too_many]',
    ],
  ])('reports %s, with what to do', (_what, files, problem) => {
    expect(problemsOf(built(files))).toEqual([problem]);
  });

  it('is no page, and nothing of it stands on one', () => {
    const { playbook } = built({ 'en/migrate-move.questions.txt': 'Who moves the piano?' });

    expect([...(playbook.pages.get('en')?.keys() ?? [])]).toEqual(['assess-look', 'migrate-move']);
    expect(JSON.stringify(playbook.pages.get('en')?.get('migrate-move'))).not.toContain('piano');
  });

  it('makes another version of the playbook, and none where there is no such file', () => {
    expect(built({ 'en/migrate-move.questions.txt': 'Who?' }).playbook.version).not.toBe(
      built({}).playbook.version,
    );
  });
});
