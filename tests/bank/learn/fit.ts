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

/** Something with its features by name that is of one kind. */
export type Sample = { features: Readonly<Record<string, number>>; kind: string };

/** A feature that is rarer says more about one writer than about a kind. */
const LEAST_COUNT = 3;
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.05;

/** By kind, the weights of a multinomial logistic regression. */
export function fitKinds(
  samples: readonly Sample[],
  { steps, rate, decay } = { steps: 300, rate: 0.05, decay: 1e-3 },
): Record<string, Weights> {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= LEAST_COUNT)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort();
  const many = kinds.length;
  const rows = samples.map(({ features, kind }) => ({
    kind: kinds.indexOf(kind),
    entries: Object.entries(features).flatMap(([name, value]): [number, number][] => {
      const at = numbers.get(name);
      return at === undefined || value === 0 ? [] : [[at * many, value]];
    }),
  }));
  const weights = descend(names.length * many, { steps, rate, decay }, (now, gradient) => {
    const sums = new Float64Array(many);
    for (const { entries, kind } of rows) {
      sums.fill(0);
      for (const [from, value] of entries)
        for (let k = 0; k < many; k += 1) sums[k] = (sums[k] ?? 0) + value * (now[from + k] ?? 0);
      const most = Math.max(...sums);
      let all = 0;
      for (let k = 0; k < many; k += 1) all += Math.exp((sums[k] ?? 0) - most);
      for (let k = 0; k < many; k += 1) {
        const off = Math.exp((sums[k] ?? 0) - most) / all - Number(k === kind);
        for (const [from, value] of entries)
          gradient[from + k] = (gradient[from + k] ?? 0) + (off * value) / rows.length;
      }
    }
  });
  return Object.fromEntries(
    kinds.map((kind, k) => [
      kind,
      Object.fromEntries(
        names.flatMap((name, at): [string, number][] => {
          const weight = Number((weights[at * many + k] ?? 0).toFixed(2));
          return Math.abs(weight) < LEAST_WEIGHT ? [] : [[name, weight]];
        }),
      ),
    ]),
  );
}

/** Adam (Kingma and Ba, ICLR 2015) from 0, over everything at once: the same weights each time. */
function descend(
  size: number,
  { steps, rate, decay }: FitSettings,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
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
  return weights;
}

function minimise(
  names: readonly string[],
  settings: FitSettings,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Weights {
  const weights = descend(names.length, settings, slope);
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
