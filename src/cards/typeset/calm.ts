/** Characters that CommonMark or a Teams client could read as markup anywhere in a line. */
const MARKUP = /[\\`*_[\]{}<>|~^\p{Cc}]|&#?\w+;/u;

/** What is markup only at the start of a line: headings, list items, rules. */
const LINE_START = /^\s*(?:#|[-+](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=]{2,})/u;

/**
 * Whether every client shows the line unchanged in a TextBlock. Escaping does not help: some clients show the
 * backslash.
 */
export function isCalm(line: string): boolean {
  return !MARKUP.test(line) && !LINE_START.test(line);
}
