/** The value below which `share` of the numbers lie (0.5: the median); NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Bytes that stay on the heap, after a collection where the process was started with `--expose-gc`. */
export function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
