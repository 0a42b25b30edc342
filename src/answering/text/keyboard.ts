/** The rows of German (QWERTZ) and English (QWERTY) keyboards. */
const ROWS = ['qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm'];
/** Each row with the one below it, which is shifted half a key to the right: a key touches two of the row above. */
const BELOW: readonly (readonly [string, string])[] = [
  ['qwertyuiop', 'asdfghjkl'],
  ['qwertzuiop', 'asdfghjkl'],
  ['asdfghjkl', 'zxcvbnm'],
  ['asdfghjkl', 'yxcvbnm'],
];
/** Letters that sound alike in one of the languages. */
const SOUNDS = ['aeiouy', 'ckq', 'szcx', 'bvwf', 'dt', 'gj', 'mn', 'pb', 'ij'];

const PAIRS: ReadonlySet<string> = new Set([
  ...ROWS.flatMap((row) => [...row].flatMap((key, i) => both(key, row[i + 1]))),
  ...BELOW.flatMap(([upper, lower]) =>
    [...lower].flatMap((key, i) => [...both(key, upper[i]), ...both(key, upper[i + 1])]),
  ),
  ...SOUNDS.flatMap((letters) => [...letters].flatMap((a) => [...letters].flatMap((b) => both(a, b)))),
]);

/** Whether one letter is easily typed for another: neighbours on the keyboard, or alike in sound. Katakana always is. */
export function mayBeSwapped(typed: string, meant: string): boolean {
  return typed > 'z' || PAIRS.has(typed + meant);
}

function both(a: string, b: string | undefined): string[] {
  return b === undefined ? [] : [a + b, b + a];
}
