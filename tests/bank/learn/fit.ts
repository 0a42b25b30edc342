import type { Weights } from '../../../src/answering/learned/linear';

/** Things to choose from, with their features by name; `right` are the indices of those that may be chosen. */
export type Choice = { options: readonly Readonly<Record<string, number>>[]; right: ReadonlySet<number> };

/** Something with its features by name that is so, or is not. */
export type Case = { features: Readonly<Record<string, number>>; is: boolean };

export type FitSettings = { steps: number; rate: number; decay: number };

const DEFAULTS: FitSettings = { steps: 400, rate: 0.05, decay: 3e-4 };

/**
 * The weights with which the right options of each choice have most of the softmax of their sums: a ranking learned
 * listwise (Cao et al., ICML 2007), with `decay` for L2. Choices where nothing or everything is right teach nothing.
 */
export function fitRanking(choices: readonly Choice[], settings = DEFAULTS): Weights {
  const useful = choices.filter(({ options, right }) => right.size > 0 && right.size < options.length);
  const names = namesIn(useful.flatMap(({ options }) => options));
  const lists = useful.map(({ options, right }) => ({
    rows: options.map((option) => rowOf(option, names)),
    right: options.map((_, at) => right.has(at)),
  }));
  return minimise(names, settings, (weights, gradient) => {
    for (const { rows, right } of lists) {
      const sums = rows.map((row) => dot(row, weights));
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const good = powers.reduce((sum, power, at) => (right[at] ? sum + power : sum), 0);
      rows.forEach((row, at) => {
        const power = powers[at] ?? 0;
        add(gradient, row, (power / all - (right[at] ? power / good : 0)) / lists.length);
      });
    }
  });
}

/** The weights of a logistic regression, with `decay` for L2. */
export function fitOdds(
  cases: readonly Case[],
  settings = { ...DEFAULTS, steps: 800, decay: 1e-3 },
): Weights {
  const names = namesIn(cases.map(({ features }) => features));
  const rows = cases.map(({ features, is }) => ({ row: rowOf(features, names), is: Number(is) }));
  return minimise(names, settings, (weights, gradient) => {
    for (const { row, is } of rows) {
      add(gradient, row, (1 / (1 + Math.exp(-dot(row, weights))) - is) / rows.length);
    }
  });
}

/** Adam (Kingma and Ba, ICLR 2015) from 0, over everything at once: the same weights each time. */
function minimise(
  names: readonly string[],
  { steps, rate, decay }: FitSettings,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Weights {
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => decay * weight);
    slope(weights, gradient);
    gradient.forEach((value, at) => {
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * value;
      const s = 0.999 * (square[at] ?? 0) + 0.001 * value * value;
      mean[at] = m;
      square[at] = s;
      const change = (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - change;
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(4))]));
}

function namesIn(rows: readonly Readonly<Record<string, number>>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
}

function rowOf(features: Readonly<Record<string, number>>, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => features[name] ?? 0);
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function add(gradient: Float64Array, row: Float64Array, share: number): void {
  for (let at = 0; at < row.length; at += 1) gradient[at] = (gradient[at] ?? 0) + share * (row[at] ?? 0);
}
