import { describe, expect, it, jest } from '@jest/globals';
import { createMetrics } from '../../../src/server/health/metrics';
import { replyOn } from '../../bot/fakes';

describe('the metrics', () => {
  it('count turns by what they were, and how they ended', async () => {
    const metrics = createMetrics();
    metrics.turnEnded('message', 'answered', 0.02, 'turn');
    metrics.turnEnded('message', 'failed', 0.02, 'turn');
    metrics.turnEnded('message', 'answered', 20, 'turn');
    const text = await metrics.text();
    expect(text).toContain('playbook_turn_seconds_count{type="message",outcome="answered"} 2');
    expect(text).toContain('playbook_turn_seconds_count{type="message",outcome="failed"} 1');
    expect(text).toContain('playbook_turn_seconds_bucket{le="0.025",type="message",outcome="answered"} 1');
  });

  it('count types that somebody made up as one', async () => {
    const metrics = createMetrics();
    for (const type of ['smile', 'smile"} 1\n', 'typing']) metrics.turnEnded(type, 'answered', 0.01, 'turn');
    const text = await metrics.text();
    expect(text).toContain('playbook_turn_seconds_count{type="other",outcome="answered"} 3');
    expect(text).not.toContain('smile');
  });

  it('count answers by intent, kind and language', async () => {
    const metrics = createMetrics();
    metrics.answered(replyOn(null), 'pt-BR', 'turn');
    expect(await metrics.text()).toContain(
      'playbook_answers_total{intent="overview",kind="help",locale="pt-BR",outcome="answered"} 1',
    );
  });

  it('are each bot’s own', async () => {
    const [first, second] = [createMetrics(), createMetrics()];
    first.turnEnded('message', 'answered', 0.01, 'turn');
    expect(await second.text()).not.toContain('type="message"');
  });
});

describe('the metrics while the store does not answer', () => {
  it('are all there but for the jobs, before Prometheus gives up, and the store is asked once', async () => {
    jest.useFakeTimers();
    let asked = 0;
    const metrics = createMetrics({
      backlog: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    metrics.turnEnded('message', 'answered', 0.02, 'turn');
    for (let i = 0; i < 3; i += 1) {
      const reading = metrics.text();
      await jest.advanceTimersByTimeAsync(2000);
      const text = await reading;
      expect(text).toContain('playbook_turn_seconds_count{type="message",outcome="answered"} 1');
      expect(text).toContain('playbook_jobs_due Nan');
      await jest.advanceTimersByTimeAsync(60_000);
    }
    expect(asked).toBe(1);
    jest.useRealTimers();
  });
});
