import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createInsights } from '../../src/insights/insights';
import type { Answered } from '../../src/insights/record';
import type { DocumentStore } from '../../src/store/ports/documents';
import { listed } from '../store/listed';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T08:00:00Z');

export const answered: Answered = {
  question: 'next steps',
  locale: 'en',
  page: 'kickoff',
  intent: 'next_steps',
  version: 'v1',
};

/** What the insights keep to on every document store. */
export function itKeepsInsights(open: () => DocumentStore): void {
  let store: DocumentStore;
  let time: number;
  const now = () => time;
  const insights = (given: Partial<{ enabled: boolean; days: number }> = {}) =>
    createInsights(store, { enabled: true, days: 90, ...given }, now);
  const ada = { rater: '29:ada', comment: null };
  const totals = async () => (await insights().report()).totals;

  beforeEach(() => {
    store = open();
    time = START;
  });
  afterEach(() => store.close());

  describe('a question without an answer', () => {
    it('is kept, also when the same comes from two processes at the same moment', async () => {
      await Promise.all([insights().missed(answered), insights().missed(answered)]);
      expect((await insights().report()).languages).toEqual([
        {
          locale: 'en',
          totals: { misses: 2, likes: 0, dislikes: 0 },
          unanswered: [{ question: 'next steps', count: 2, last: '2026-01-01' }],
          pages: [],
          team: [],
        },
      ]);
    });

    it('is forgotten when its days are over', async () => {
      await insights().missed(answered);
      time += 90 * DAY;
      expect((await totals()).misses).toBe(1);
      time += 1;
      expect((await totals()).misses).toBe(0);
      await insights().missed(answered);
      expect(await listed(store, 'insights/')).toHaveLength(1);
    });

    it('can be asked for since a day', async () => {
      await insights().missed(answered);
      time += DAY;
      await insights().missed({ ...answered, question: 'later' });
      const { since, languages } = await insights().report(START + 1);
      expect([since, languages[0]?.unanswered.map(({ question }) => question)]).toEqual([
        '2026-01-01',
        ['later'],
      ]);
    });
  });

  describe('a rating', () => {
    it('is about the answer of its reference', async () => {
      await insights().offer(['message 1', 'latest'], answered);
      await insights().offer(['message 2', 'latest'], { ...answered, page: 'sizing' });
      await insights().rate('message 1', { ...ada, reaction: 'dislike', comment: 'too short' });
      await insights().rate('latest', { ...ada, reaction: 'dislike' });
      expect((await insights().report()).languages[0]?.pages).toEqual([
        { page: 'kickoff', likes: 0, dislikes: 1, questions: ['next steps'], comments: ['too short'] },
        { page: 'sizing', likes: 0, dislikes: 1, questions: ['next steps'], comments: [] },
      ]);
    });

    it('of one person counts once, and the last one counts', async () => {
      await insights().offer(['message'], answered);
      for (const reaction of ['like', 'like', 'dislike'] as const) {
        expect(await insights().rate('message', { ...ada, reaction })).toBe('kept');
      }
      await insights().rate('message', { ...ada, rater: '29:grace', reaction: 'like' });
      expect(await totals()).toEqual({ misses: 0, likes: 1, dislikes: 1 });
    });

    it('keeps its comment when it is repeated, and loses it when the opinion changes', async () => {
      await insights().offer(['message'], answered);
      const comments = async () => (await insights().report()).languages[0]?.pages[0]?.comments;
      await insights().rate('message', { ...ada, reaction: 'dislike', comment: 'too short' });
      await insights().rate('message', { ...ada, reaction: 'dislike' });
      expect(await comments()).toEqual(['too short']);
      await insights().rate('message', { ...ada, reaction: 'like' });
      await insights().rate('message', { ...ada, reaction: 'dislike' });
      expect(await comments()).toEqual([]);
    });

    it.each([
      ['of an answer that nobody gave', 'forged', 0],
      ['of an answer from more than two weeks ago', 'message', 14 * DAY + 1],
    ])('%s is not kept', async (_what, reference, later) => {
      await insights().offer(['message'], answered);
      time += later;
      expect(await insights().rate(reference, { ...ada, reaction: 'like' })).toBe('unknown');
      expect((await totals()).likes).toBe(0);
    });

    it.each([6, 7, 13, 14])('is kept %i days after the answer', async (days) => {
      await insights().offer(['message'], answered);
      time += days * DAY;
      expect(await insights().rate('message', { ...ada, reaction: 'like' })).toBe('kept');
    });

    it('is not kept when its answer is older than records may be', async () => {
      await insights({ days: 1 }).offer(['message'], answered);
      time += DAY + 1;
      expect(await insights({ days: 1 }).rate('message', { ...ada, reaction: 'like' })).toBe('unknown');
    });
  });

  it('purges old answers and records, and nothing else', async () => {
    await store.write('boards/1', 'a board', 'absent');
    await insights().offer(['message'], answered);
    await insights().rate('message', { ...ada, reaction: 'like' });
    time += 22 * DAY;
    await insights().purge();
    expect((await listed(store, '')).map(({ key }) => key.replace(/\d{16}.*/, ''))).toEqual([
      'boards/1',
      'insights/records/',
    ]);
    time += 90 * DAY;
    await insights().purge();
    expect((await listed(store, '')).map(({ key }) => key)).toEqual(['boards/1']);
  });

  it('stores nothing while it is switched off', async () => {
    const off = insights({ enabled: false });
    await insights().offer(['message'], answered);
    const before = await listed(store, '');
    await off.missed(answered);
    await off.offer(['other'], answered);
    expect(await off.rate('message', { ...ada, reaction: 'like' })).toBe('unknown');
    expect(await listed(store, '')).toEqual(before);
  });

  it('never writes down who rated, nor where', async () => {
    await insights().offer(['19:conversation 1700000000'], answered);
    await insights().rate('19:conversation 1700000000', { ...ada, reaction: 'dislike', comment: 'no' });
    const written = JSON.stringify(await listed(store, ''));
    expect(written).not.toContain('29:ada');
    expect(written).not.toContain('19:conversation');
  });

  it('leaves out what it does not understand', async () => {
    await store.write('insights/records/0001767254400000/x', { kind: 'shrug' }, 'absent');
    expect(await totals()).toEqual({ misses: 0, likes: 0, dislikes: 0 });
  });
}
