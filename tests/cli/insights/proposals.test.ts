import { describe, expect, it } from '@jest/globals';
import { proposals } from '../../../src/cli/insights/proposals';
import { proposalsText } from '../../../src/cli/insights/proposalsText';
import { parseQuestions } from '../../../src/content/questions/parseQuestions';
import type { InsightRecord } from '../../../src/insights/record';
import { reportOn } from '../../../src/insights/report/report';
import { smallPlaybook } from '../../answering/smallPlaybook';
import { recordOf } from '../../insights/recordOf';

const UNTIL = Date.parse('2026-04-01');

function proposed(records: readonly Partial<InsightRecord>[], playbook = smallPlaybook) {
  return proposals(reportOn(records.map(recordOf), 0, UNTIL), playbook);
}

describe('questions that are proposed to authors', () => {
  it('are those without an answer, beside the page that is nearest', () => {
    expect(
      proposed([{ question: 'Kubernetes for mailboxes?' }, { question: 'kubernetes for mailboxes' }]),
    ).toEqual([
      {
        file: 'migrate-migration.questions.txt',
        locale: 'en',
        questions: [
          { kind: 'unanswered', question: 'Kubernetes for mailboxes?', count: 2, last: '2026-03-01' },
        ],
      },
    ]);
  });

  it('are those whose answer did not help, beside the page that it was taken from', () => {
    const record = { kind: 'dislike', locale: 'de', question: 'Wer hilft?', page: 'success-review' } as const;

    expect(proposed([record])).toEqual([
      {
        file: 'success-review.questions.txt',
        locale: 'de',
        questions: [{ kind: 'disliked', question: 'Wer hilft?' }],
      },
    ]);
  });

  it('are those that the team answered with a page, there and not beside a page that is only near', () => {
    const question = 'Kubernetes for mailboxes?';

    expect(proposed([{ question }, { kind: 'team', question, page: 'success-review' }])).toEqual([
      { file: 'success-review.questions.txt', locale: 'en', questions: [{ kind: 'team', question }] },
    ]);
    expect(proposed([{ kind: 'team', question: 'Who pays?', page: null }])).toEqual([]);
  });

  it('are none that have an answer by now, or are written down', () => {
    const text = 'Kubernetes for mailboxes?';
    const written = { page: 'success-review', text, file: 'success-review.questions.txt', line: 1 };
    const playbook = { ...smallPlaybook, questions: new Map([['en', [written]]]) };

    expect(proposed([{ question: 'objectives of the migration' }])).toEqual([]);
    expect(proposed([{ question: text }], playbook)).toEqual([]);
    expect(proposed([{ kind: 'dislike', question: text, page: 'success-review' }], playbook)).toEqual([]);
  });

  it('come in a form that is read as those questions alone', () => {
    const content = proposalsText(
      proposed([{ question: 'Kubernetes for mailboxes?' }, { question: 'What is the weather?' }]),
    );

    const { questions, problems } = parseQuestions({ path: 'en/a.questions.txt', locale: 'en', content });

    expect(questions.map(({ text }) => text)).toEqual(['Kubernetes for mailboxes?']);
    expect(problems).toEqual([]);
  });

  it('are said to be none where there are none', () => {
    expect(proposalsText([])).toMatch(/^# There is nothing to write down/);
  });
});
