import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRateLimit } from '../../src/server/agents/rateLimit';

describe('the limit of calls', () => {
  it('lets a caller make all calls of a minute at once, then tells how many seconds to wait', () => {
    let now = 0;
    const limit = createRateLimit(60, () => now);
    expect([limit('ada', 60), limit('ada', 1), limit('bob', 1)]).toEqual([null, 1, null]);
    now = 1000;
    expect([limit('ada', 1), limit('ada', 5)]).toEqual([null, 5]);
    now = 600_000;
    expect([limit('ada', 60), limit('ada', 1)]).toEqual([null, 1]);
  });

  it('never lets more through than a burst and the rate allow, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(
          fc.record({ after: fc.integer({ min: 0, max: 20_000 }), calls: fc.integer({ min: 1, max: 50 }) }),
        ),
        (perMinute, requests) => {
          let now = 0;
          let passed = 0;
          const limit = createRateLimit(perMinute, () => now);
          for (const { after, calls } of requests) {
            now += after;
            const wait = limit('ada', calls);
            if (wait === null) passed += calls;
            else expect(wait).toBeGreaterThan(0);
          }
          expect(passed).toBeLessThanOrEqual(perMinute + (now / 60_000) * perMinute + 1e-6);
        },
      ),
    );
  });
});
