/** The trimmed cells of a table row; escaped pipes do not separate cells. */
export function cellsOf(row: string): string[] {
  const cells = splitAtPipes(row.trim()).map((cell) => cell.trim());
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

function splitAtPipes(row: string): string[] {
  if (!row.includes('\\')) return row.split('|');
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === '\\') at += 1;
    else if (row[at] === '|') {
      cells.push(row.slice(start, at));
      start = at + 1;
    }
  }
  return [...cells, row.slice(start)];
}

/** A table row with a pipe at both ends. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
