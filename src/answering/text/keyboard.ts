const ROWS = ['qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm'];
/** The row below stands half a key to the right. */
const BELOW: readonly (readonly [string, string])[] = [
  ['qwertyuiop', 'asdfghjkl'],
  ['qwertzuiop', 'asdfghjkl'],
  ['asdfghjkl', 'zxcvbnm'],
  ['asdfghjkl', 'yxcvbnm'],
];
/** Letters that one language or another pronounces alike. */
const SOUNDS = ['aeiouy', 'ckq', 'szcx', 'bvwf', 'dt', 'gj', 'mn', 'pb', 'ij'];

const PAIRS: ReadonlySet<string> = new Set([
  ...ROWS.flatMap((row) => [...row].flatMap((key, i) => both(key, row[i + 1]))),
  ...BELOW.flatMap(([upper, lower]) =>
    [...lower].flatMap((key, i) => [...both(key, upper[i]), ...both(key, upper[i + 1])]),
  ),
  ...SOUNDS.flatMap((letters) => [...letters].flatMap((a) => [...letters].flatMap((b) => both(a, b)))),
]);

/** Whether one Latin letter is easily typed for another: neighbours on the keyboard, or alike to the ear. */
export function mayBeSwapped(typed: string, meant: string): boolean {
  return typed > 'z' || PAIRS.has(typed + meant);
}

function both(a: string, b: string | undefined): string[] {
  return b === undefined ? [] : [a + b, b + a];
}
