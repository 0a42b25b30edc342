/** A name in the page for each of `keys`, such as `file-3`, which any key can have. */
export function anchors(prefix: string, keys: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...keys].map((key, at) => [key, `${prefix}-${at + 1}`]));
}
