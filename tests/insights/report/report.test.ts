import { describe, expect, it } from '@jest/globals';
import type { InsightRecord } from '../../../src/insights/record';
import { reportOn } from '../../../src/insights/report/report';
import { questionKey } from '../../../src/playbook/questionKey';
import { recordOf } from '../recordOf';

const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
const report = (records: readonly Partial<InsightRecord>[]) =>
  reportOn(records.map(recordOf), day('2026-01-01'), day('2026-03-31'));

describe('the report', () => {
  it('of nothing says for which days', () => {
    expect(report([])).toEqual({
      since: '2026-01-01',
      until: '2026-03-31',
      totals: { misses: 0, likes: 0, dislikes: 0 },
      languages: [],
    });
  });

  it('counts for each language, the one with most to do first', () => {
    const rated = { page: 'kickoff', question: null };
    const { totals, languages } = report([
      { locale: 'en', kind: 'like', ...rated },
      { locale: 'en', kind: 'like', ...rated },
      { locale: 'de', kind: 'miss' },
      { locale: 'ja', kind: 'dislike', ...rated },
      { locale: 'ja', kind: 'miss' },
    ]);
    expect(totals).toEqual({ misses: 2, likes: 2, dislikes: 1 });
    expect(languages.map(({ locale, totals: own }) => [locale, own.misses, own.likes, own.dislikes])).toEqual(
      [
        ['ja', 1, 0, 1],
        ['de', 1, 0, 0],
        ['en', 0, 2, 0],
      ],
    );
  });

  it('groups questions that are meant alike, in the words of most', () => {
    const { languages } = report([
      { question: 'Printer?', at: day('2026-02-01') },
      { question: 'printer', at: day('2026-02-03') },
      { question: 'printer', at: day('2026-02-02') },
      { question: 'prices', at: day('2026-02-04') },
      { question: 'weather', at: day('2026-02-05') },
      { question: '??', at: day('2026-02-06') },
      { question: null, at: day('2026-02-07') },
    ]);
    expect(languages[0]?.unanswered).toEqual([
      { question: 'printer', count: 3, last: '2026-02-03' },
      { question: 'weather', count: 1, last: '2026-02-05' },
      { question: 'prices', count: 1, last: '2026-02-04' },
    ]);
  });

  it('names each question to the team once, with the page that was proposed for it, and rates no page by it', () => {
    const { languages } = report([
      { kind: 'team', question: 'Who pays?', page: 'kickoff', at: day('2026-02-01') },
      { kind: 'team', question: 'who pays', page: null, at: day('2026-02-03') },
      { kind: 'team', question: 'Until when?', page: null, at: day('2026-02-02') },
    ]);
    expect(languages[0]?.team).toEqual([
      { question: 'who pays', page: 'kickoff', last: '2026-02-03' },
      { question: 'Until when?', page: null, last: '2026-02-02' },
    ]);
    expect(languages[0]?.pages).toEqual([]);
    expect(languages[0]?.unanswered).toEqual([]);
  });

  it('names the pages that were disliked, the worst first, with what people said', () => {
    const { languages } = report([
      {
        kind: 'dislike',
        page: 'sizing',
        question: 'how large?',
        comment: 'too vague',
        at: day('2026-02-01'),
      },
      { kind: 'dislike', page: 'sizing', question: 'how large?', comment: null, at: day('2026-02-02') },
      { kind: 'dislike', page: 'kickoff', question: null, comment: 'old link', at: day('2026-02-03') },
      { kind: 'dislike', page: 'bvd', question: 'deck', comment: null, at: day('2026-02-04') },
      { kind: 'like', page: 'bvd', question: 'deck', comment: 'thanks', at: day('2026-02-05') },
      { kind: 'like', page: 'liked', question: 'deck', comment: null, at: day('2026-02-05') },
      { kind: 'dislike', page: null, question: 'which?', comment: null, at: day('2026-02-06') },
    ]);
    expect(languages[0]?.pages).toEqual([
      { page: 'sizing', likes: 0, dislikes: 2, questions: ['how large?'], comments: ['too vague'] },
      { page: 'kickoff', likes: 0, dislikes: 1, questions: [], comments: ['old link'] },
      { page: 'bvd', likes: 1, dislikes: 1, questions: ['deck'], comments: [] },
    ]);
  });
});

describe('questions', () => {
  it.each([
    ['Cómo migro?', '¿como  MIGRO'],
    ['printer!', 'Printer'],
    ['プリンター？', 'プリンター'],
    ['ＫＩＣＫＯＦＦ', 'kickoff'],
  ])('"%s" and "%s" are meant alike', (one, other) => {
    expect(questionKey(one)).toBe(questionKey(other));
  });

  it.each([
    ['printer', 'printers'],
    ['かき', 'がき'],
    ['task 4047', 'task 4048'],
  ])('"%s" and "%s" are not', (one, other) => {
    expect(questionKey(one)).not.toBe(questionKey(other));
  });
});
