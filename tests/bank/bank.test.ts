import { describe, expect, it } from '@jest/globals';
import { readWriter, SPLITS, writers } from './readQuestions';

describe('the bank of questions', () => {
  it('has every writer in one split', () => {
    expect(Object.values(SPLITS).flat().sort()).toEqual(writers().sort());
  });

  it.each(writers())('%s has lines that can be learned from, none of them twice', (writer) => {
    const read = readWriter(writer);
    expect(read.length).toBeGreaterThanOrEqual(150);
    expect(read.filter(({ id }) => !id.startsWith(writer))).toEqual([]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
    // What is asked of nothing and expects nothing teaches nothing.
    const empty = read.filter(
      ({ pages, ids, links, none, intent }) =>
        !pages && !ids && !links && !none && !['help', 'greeting', 'aggregate_tasks'].includes(intent),
    );
    expect(empty.map(({ id, intent }) => `${id} ${intent}`)).toEqual([]);
  });
});
