/**
 * The number of letters to add, remove, replace or swap with their neighbour to turn `a` into `b` (optimal string
 * alignment). Meant for words: time and memory grow with the product of both lengths.
 */
export function editsBetween(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_unused, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = numberAt(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? numberAt(twoAbove, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(numberAt(above, j) + 1, numberAt(row, j - 1) + 1, replaced, swapped));
    }
    twoAbove = above;
    above = row;
  }
  return numberAt(above, b.length);
}

function numberAt(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
