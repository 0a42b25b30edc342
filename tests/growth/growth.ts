/** Runs of each length; the quickest counts, for a busy machine can only make one slower. */
const RUNS = 3;
/** Milliseconds below which a time says nothing. */
const FLOOR = 40;
/** What takes time in proportion to the length takes 4 times as long for 4 times the text, n² takes 16 times. */
const MOST = 8;
/** What is too steep once may have had bad luck; n² has it every time. */
const TRIES = 3;

/**
 * Why `run` takes more than in proportion to its text; undefined when it does not. Looks at n, 2n and 4n characters,
 * at all of them only when the longest took any time.
 */
export function growthProblem(
  run: (text: string) => void,
  text: (length: number) => string,
  length: number,
): string | undefined {
  if (timeOf(run, text(4 * length), 1) < FLOOR) return undefined;
  let problem: string | undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const times = [1, 2, 4].map((factor) => timeOf(run, text(factor * length), RUNS));
    const [one = 0, , most = 0] = times;
    if (most < FLOOR || most <= MOST * Math.max(one, FLOOR / MOST)) return undefined;
    problem = `${times.map((ms) => ms.toFixed(0)).join(', ')} ms for ${length} characters, twice and 4 times as many`;
  }
  return problem;
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
