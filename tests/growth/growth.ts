/** Runs of each length; the quickest counts, for a busy machine can only make one slower. */
const RUNS = 3;
/** Milliseconds below which a time says nothing. */
const FLOOR = 25;
/** What takes time in proportion to the length takes 4 times as long for 4 times the text, n² takes 16 times. */
const MOST = 8;

/**
 * Why `run` takes more than in proportion to its text, for the piece that `text` repeats; undefined when it does not.
 * Looks at n, 2n and 4n characters, at the longer ones only when the shorter took any time.
 */
export function growthProblem(
  run: (text: string) => void,
  text: (length: number) => string,
  length: number,
): string | undefined {
  const four = timeOf(run, text(4 * length), 1);
  if (four < FLOOR) return undefined;
  const times = [1, 2, 4].map((times) => timeOf(run, text(times * length), RUNS));
  const [one = 0, , most = 0] = times;
  const isSteep = most > FLOOR && most > MOST * Math.max(one, FLOOR / MOST);
  return isSteep
    ? `${times.map((ms) => ms.toFixed(0)).join(', ')} ms for ${length}, twice and 4 times as much`
    : undefined;
}

/** Milliseconds that this process was busy, which other processes change less than the time that passes. */
function timeOf(run: (text: string) => void, text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at < runs; at += 1) {
    const started = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** `piece` again and again, `length` characters long. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
