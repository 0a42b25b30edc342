/** The cells of a table row, trimmed; pipes that are escaped part nothing. */
export function cellsOf(row: string): string[] {
  const text = row.trim();
  const cells: string[] = [];
  let start = text.startsWith('|') ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== '' || cells.length === 0) cells.push(last);
  return cells;
}

/** A table row with a pipe at both ends. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
