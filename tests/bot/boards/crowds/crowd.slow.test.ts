import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Crowd, workOffBoard } from './crowd';

describe('fifty people who tick eight tasks each at once', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await workOffBoard();
  });
  afterAll(() => crowd?.close());

  it('are all answered', () => {
    expect(crowd.answers.map(({ status }) => status)).toEqual(Array.from({ length: 400 }, () => 200));
    expect(crowd.chat.failures).toEqual([]);
  });

  it('lose none of their ticks', () => {
    const last = crowd.chat.stub.messages[0]?.versions.at(-1)?.card;
    expect(last?.text).toContain('All tasks done');
  });

  it('cause one update each two seconds, of which the last shows everything', () => {
    const { asked, messages } = crowd.chat.stub;
    const times = asked.filter(({ kind }) => kind === 'update').map(({ at }) => at);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(messages).toHaveLength(1);
  });

  // The time of the clock says more about what else the machine does: `npm run bench` has it.
  it('cost little enough that nobody would wait for half a second on a machine of their own', () => {
    expect(crowd.cpuMs / crowd.answers.length).toBeLessThan(20);
  });
});
