/**
 * `text` without the trailing characters for which `isEnd` returns true. A regular expression such as `/[.:]+$/`
 * tries to match from each of these characters again, which takes seconds on a long line.
 */
export function withoutEnd(
  text: string,
  isEnd: (character: string, before: string | undefined) => boolean,
): string {
  let end = text.length;
  while (end > 0 && isEnd(text[end - 1] ?? '', text[end - 2])) end -= 1;
  return text.slice(0, end);
}
