/** What a terminal takes as a command, among it the end of a line; names of files may have any of it. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** `text` on one line, with what cannot be seen written as its code. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
