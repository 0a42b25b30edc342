const SPECIAL = /(\{\w+\}|[()[\]|]|\s+)/;
const LATIN = /^\p{Script=Latin}$/u;

/**
 * Turns a phrase with placeholders and choices into a regular expression. In `post [all ]tasks (for|of) {process}`,
 * `[…]` is optional, one of `(a|b)` is required, and `{process}` is any text, captured as a group of that name. A space
 * next to a Latin letter is required; other spaces are optional, because people write Chinese and Japanese with and
 * without them.
 */
export function phrasePattern(phrase: string): string {
  let at = 0;
  return phrase
    .split(SPECIAL)
    .map((part) => {
      const [before, after] = [phrase.slice(0, at), phrase.slice(at + part.length)];
      at += part.length;
      if (part.trim() === '') return part === '' ? '' : blank(before, after);
      return special(part) ?? part.replace(/[.*+?^$\\]/g, '\\$&');
    })
    .join('');
}

function blank(before: string, after: string): string {
  const neighbours = [before.replace(/[()[\]|]/g, '').slice(-1), after.replace(/[()[\]|]/g, '').slice(0, 1)];
  return neighbours.some((letter) => LATIN.test(letter)) ? '\\s+' : '\\s*';
}

function special(part: string): string | undefined {
  if (part.startsWith('{')) return `(?<${part.slice(1, -1)}>.+?)`;
  if (part === '(' || part === '[') return '(?:';
  if (part === ']') return ')?';
  return part === ')' || part === '|' ? part : undefined;
}
