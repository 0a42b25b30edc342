import { expect, it } from '@jest/globals';
import { watchClock } from '../../../src/store/jobs/clockWatch';

it.each([
  ['is told once', 3_600_000, [0, 3_600_000, 0]],
  ['is told with its direction', -3_600_000, [0, -3_600_000, 0]],
  ['that is a correction of every day is not told', 1500, [0, 0, 0]],
])('a clock that is set %s', (_what, by, told) => {
  let [now, steady] = [1_000_000, 500];
  const clock = watchClock(
    () => now,
    () => steady,
  );
  const pass = (ms: number) => {
    now += ms;
    steady += ms;
  };
  pass(60_000);
  const first = clock.jump();
  now += by;
  const second = clock.jump();
  pass(5000);
  expect([first, second, clock.jump()]).toEqual(told);
});
