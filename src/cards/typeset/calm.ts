/** What CommonMark or a Teams client could take for markup wherever it stands in a line. */
const MARKUP = /[\\`*_[\]{}<>|~^\p{Cc}]|&#?\w+;/u;

/** What is markup only at the beginning of a line: headings, list items, rules. */
const LINE_START = /^\s*(?:#|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=]{2,})/u;

/**
 * Whether every client shows a line of text as it was written when it stands in a TextBlock. Escaping is no
 * alternative: some clients show the backslash.
 */
export function isCalm(line: string): boolean {
  return !MARKUP.test(line) && !LINE_START.test(line);
}
