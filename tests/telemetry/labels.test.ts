import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../src/server/health/metrics';
import { actionLabel, activityLabel, statusLabel } from '../../src/telemetry/labels';

describe('the labels of metrics', () => {
  it.each([
    [null, 'none'],
    [200, '2xx'],
    [201, '2xx'],
    [404, '4xx'],
    [429, '429'],
    [503, '5xx'],
  ])('of the status %s is %s', (status, label) => {
    expect(statusLabel(status)).toBe(label);
  });

  it('of an activity is never what somebody made up', () => {
    expect(['message', 'invoke', 'typing', 'x"} 1'].map(activityLabel)).toEqual([
      'message',
      'invoke',
      'other',
      'other',
    ]);
  });

  it('of an action is the change, or what is shown', () => {
    const seen = { all: true } as never;
    expect(actionLabel({ verb: 'board-list', part: 0, seen })).toBe('list');
    const change = { kind: 'tick', item: '1' } as const;
    expect(
      actionLabel({ verb: 'board-change', board: 'b', change, operation: 'o', next: 'board', seen }),
    ).toBe('tick');
  });
});

describe('a turn that failed', () => {
  it('counts as an answer that is an error, if somebody waited for one', async () => {
    const metrics = createMetrics();
    metrics.turnEnded('message', 'failed', 0.1, 'turn');
    metrics.turnEnded('conversationUpdate', 'failed', 0.1, 'turn');
    expect(await metrics.text()).toContain(
      'playbook_answers_total{intent="unknown",kind="error",locale="unknown",outcome="error"} 1',
    );
  });
});

describe('what the store is asked for the metrics', () => {
  it('is not a number while it cannot be reached, and is asked once in five seconds', async () => {
    let asked = 0;
    const metrics = createMetrics({
      backlog: () => {
        asked += 1;
        return Promise.reject(new Error('It is gone'));
      },
    });
    expect(await metrics.text()).toMatch(/^playbook_jobs_due Nan$/im);
    await metrics.text();
    expect(asked).toBe(1);
  });
});
