const PARENTHESIS = /[()（）]/;
const OPENING = /[(（]/;
const CLOSING = /[)）]/;

/**
 * `text` without the remark in parentheses at its end, and without the spaces before it; as it is when it has none.
 * `unclosed`: the remark may lack its last parenthesis.
 */
export function withoutRemark(text: string, unclosed?: 'unclosed'): string {
  const trimmed = text.trimEnd();
  const closed = CLOSING.test(trimmed.at(-1) ?? '');
  if (!closed && unclosed === undefined) return text;
  let at = trimmed.length - (closed ? 2 : 1);
  while (at >= 0 && !PARENTHESIS.test(trimmed[at] ?? '')) at -= 1;
  return OPENING.test(trimmed[at] ?? '') ? trimmed.slice(0, at).trimEnd() : text;
}
