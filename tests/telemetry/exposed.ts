import { createMetrics } from '../../src/server/health/metrics';
import { replyOn } from '../bot/fakes';
import { READY } from '../server/servers';

export type ExposedMetric = { name: string; type: string; labels: readonly string[] };

/** Every metric of ours as `/metrics` has it, once each has been counted, with its labels in the order of the alphabet. */
export async function exposedMetrics(): Promise<ExposedMetric[]> {
  const metrics = createMetrics({
    state: () => ({ ...READY, version: 'abc' }),
    backlog: () => Promise.resolve({ due: 1, oldestMs: 1000 }),
  });
  metrics.turnEnded('message', 'answered', 0.1, 'turn');
  metrics.answered(replyOn(null), 'de', 'turn');
  metrics.boardActed('tick');
  metrics.storeUsed('write', 'ok', 0.1);
  metrics.storeUsed('write', 'conflict', 0.1);
  metrics.storeUsed('write', 'store_unreachable', 0.1);
  metrics.jobRan('board-cards', 'done', 0.1);
  metrics.called('update', 200, 0.1);
  const text = await metrics.text();
  return [...text.matchAll(/^# TYPE (playbook_\w+) (\w+)$/gm)].map(([, name = '', type = '']) => {
    const samples = [...text.matchAll(new RegExp(`^${name}(?:_bucket|_sum|_count)?(?:\\{(.*)\\})? `, 'gm'))];
    const labels = samples.flatMap(([, given = '']) =>
      [...given.matchAll(/(\w+)="/g)].map(([, label = '']) => label),
    );
    return { name, type, labels: [...new Set(labels)].filter((label) => label !== 'le').sort() };
  });
}
