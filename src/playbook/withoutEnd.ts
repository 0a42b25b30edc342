/**
 * `text` without the characters at its end that `isEnd` says are none of it. An expression such as `/[.:]+$/` looks
 * for the end from each of such characters again, which takes a long line of them seconds.
 */
export function withoutEnd(
  text: string,
  isEnd: (character: string, before: string | undefined) => boolean,
): string {
  let end = text.length;
  while (end > 0 && isEnd(text[end - 1] ?? '', text[end - 2])) end -= 1;
  return text.slice(0, end);
}
