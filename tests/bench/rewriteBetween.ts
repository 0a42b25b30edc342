/**
 * `document` with `text` between the lines `<!-- bench: name -->` and `<!-- end -->`.
 * @throws when it has no such lines
 */
export function rewriteBetween(document: string, name: string, text: string): string {
  return replaceBetween(document, `<!-- bench: ${name} -->\n`, '<!-- end -->', text);
}

/**
 * The same between a line `begin`, with its end of line, and the first `end` below it.
 * @throws when it has no such lines
 */
export function replaceBetween(document: string, begin: string, end: string, text: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`expected a line "${begin.trim()}" and, below it, "${end}"`);
  return `${document.slice(0, from + begin.length)}\n${text}\n\n${document.slice(to)}`;
}
