import { parseArgs } from 'node:util';
import { quantile } from '../bench/figures';
import { type Stretch, soak } from './soakRun';

/** From then on nothing may grow. */
const SETTLED_MINUTES = 5;

/** `npm run soak -- --minutes 20`: the bot at half of what it can do, a line a minute, and how it ends beside how it began. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { minutes: { type: 'string', default: '20' }, share: { type: 'string', default: '0.5' } },
  });
  const minutes = Number(values.minutes);
  const share = Number(values.share);
  if (!(minutes > 0 && share > 0)) throw new Error('--minutes and --share are numbers above 0');
  say(['minute', 'a second', 'p50 ms', 'p99 ms', 'failed', 'heap MiB', 'rss MiB', 'resources', 'files']);
  const told = (one: Stretch): void =>
    say(
      [one.minute, one.perSecond, one.p50Ms, one.p99Ms, one.failed, one.heapMiB, one.rssMiB].map((value) =>
        value.toFixed(1),
      ),
      [String(one.resources), String(one.files)],
    );
  const { capacity, stretches, why } = await soak({ minutes, stretchMs: 60_000, share, told });
  const settled = stretches.filter(({ minute }) => minute > SETTLED_MINUTES);
  const part = Math.max(1, Math.floor(settled.length / 3));
  const [first, last] = [settled.slice(0, part), settled.slice(-part)];
  const of = (some: readonly Stretch[], what: (stretch: Stretch) => number) => quantile(some.map(what), 0.5);
  const change = (what: (stretch: Stretch) => number) =>
    `${of(first, what).toFixed(1)} -> ${of(last, what).toFixed(1)} (${((of(last, what) / of(first, what) - 1) * 100).toFixed(1)} %)`;
  process.stdout.write(
    `${[
      `capacity ${capacity.toFixed(0)} a second, run at ${(capacity * share).toFixed(0)}`,
      `after minute ${SETTLED_MINUTES}, median of the first third -> of the last:`,
      `p99 ms ${change(({ p99Ms }) => p99Ms)}`,
      `heap MiB ${change(({ heapMiB }) => heapMiB)}`,
      `resources ${change(({ resources }) => resources)}`,
      `files ${change(({ files }) => files)}`,
      `failed ${stretches.reduce((sum, { failed }) => sum + failed, 0)} ${why.join('; ')}`,
    ].join('\n')}\n`,
  );
}

function say(...columns: readonly string[][]): void {
  process.stdout.write(
    `${columns
      .flat()
      .map((text) => text.padStart(9))
      .join(' ')}\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
