/** What a linear model adds up: a weight for each feature by its name. */
export type Weights = Readonly<Record<string, number>>;

/** The sum of all features, each times its weight. A feature without a weight counts nothing. */
export function weigh(features: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = 0;
  for (const name in features) sum += (features[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}

/** The logistic function: what a sum is as a probability. */
export function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
