import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { type Soaked, soak } from './soakRun';

/** A minute of what `npm run soak` does for twenty. */
const MINUTES = 1;
const STRETCH_MS = 15_000;

let soaked: Soaked;
beforeAll(async () => {
  const project = path.resolve(__dirname, '../..');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit' });
  soaked = await soak({ minutes: MINUTES, stretchMs: STRETCH_MS, share: 0.5, told: () => undefined });
}, 300_000);

it('a bot at half of what it can do answers all, and keeps neither memory nor handles of it', () => {
  const { stretches, why } = soaked;
  expect(stretches.length).toBeGreaterThan(1);
  expect(why).toEqual([]);
  const [first, last] = [stretches[0], stretches.at(-1)];
  // A cache may still fill in the first minute.
  expect((last?.heapMiB ?? 0) / (first?.heapMiB ?? 1)).toBeLessThan(1.1);
  const most = Math.max(...stretches.map(({ files }) => files));
  const least = Math.min(...stretches.map(({ files }) => files));
  expect(most - least).toBeLessThanOrEqual(2);
});
