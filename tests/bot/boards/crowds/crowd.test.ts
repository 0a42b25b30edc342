import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Crowd, workOffBoard } from './crowd';

/** `crowd.slow.test.ts` has fifty of them, and what they cost. */
describe('six people who tick eight tasks each at once', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await workOffBoard({ people: 6, haste: 10 });
  });
  afterAll(() => crowd?.close());

  it('are all answered, and lose none of their ticks', () => {
    expect(crowd.answers.map(({ status }) => status)).toEqual(Array.from({ length: 48 }, () => 200));
    expect(crowd.chat.failures).toEqual([]);
    const last = crowd.chat.stub.messages[0]?.versions.at(-1)?.card;
    expect(last?.text).toContain('All tasks done');
  });

  it('cause one update each two seconds', () => {
    const { asked, messages } = crowd.chat.stub;
    const times = asked.filter(({ kind }) => kind === 'update').map(({ at }) => at);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(messages).toHaveLength(1);
  });
});
