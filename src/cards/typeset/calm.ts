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

/** A name with a dot in it, as that of a file. */
const DOTTED_NAME = /[\p{L}\p{N}]\.\p{L}{2}/u;

/**
 * Whether a client could make a link of something in a TextBlock that nobody wrote as one: to Web Chat, `migration.md` is
 * an address in the domain of a country. Whole addresses and mailboxes are what they look like.
 */
export function looksLinked(line: string): boolean {
  return line.split(/\s/u).some((word) => DOTTED_NAME.test(word) && !/:\/\/|@/u.test(word));
}
