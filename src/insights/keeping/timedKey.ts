/** Enough digits for any time that a Date can hold. */
const DIGITS = 16;

/** A key that sorts by time. `rest` makes keys of the same moment unique across processes. */
export function timedKey(prefix: string, time: number, rest: string): string {
  return `${prefix}${String(Math.max(0, Math.trunc(time))).padStart(DIGITS, '0')}/${rest}`;
}

/** The time in such a key; NaN if the key has another form. */
export function timeOf(prefix: string, key: string): number {
  const digits = key.slice(prefix.length, prefix.length + DIGITS);
  return /^\d{16}$/.test(digits) ? Number(digits) : Number.NaN;
}
