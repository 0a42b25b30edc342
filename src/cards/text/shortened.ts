import { withEnds } from '../../playbook/bidi';

/**
 * Cuts text to at most `length` UTF-16 units, with an ellipsis if cut; never splits a surrogate pair. The ends of what stood
 * apart in it come on top.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return withEnds(`${kept}…`);
}
