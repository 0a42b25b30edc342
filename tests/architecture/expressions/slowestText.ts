const LENGTH = 20_000;
const ALWAYS = [' ', '\t', '\n', '\u3000', '\u2028', 'a', '0', '-', '.', '漢'];

/**
 * The time of the slowest search in texts of 20,000 that repeat one or two characters, those of the expression and some
 * others; milliseconds of this process, the better of two runs.
 */
export function slowestOn(expression: RegExp): number {
  const characters = [...new Set([...ALWAYS, ...expression.source.replaceAll(/\\[a-z]/g, '')])];
  const pieces = characters.flatMap((one) => characters.map((two) => one + two));
  return Math.max(...pieces.map((piece) => Math.min(timeOf(expression, piece), timeOf(expression, piece))));
}

function timeOf(expression: RegExp, piece: string): number {
  const text = `${piece.repeat(LENGTH / 2)}\u0000`;
  const started = process.cpuUsage();
  text.replace(expression, '');
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
