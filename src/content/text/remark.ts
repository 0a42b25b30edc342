const PARENTHESIS = /[()（）]/;
const OPENING = /[(（]/;
const CLOSING = /[)）]/;

/**
 * `text` without a remark in parentheses at its end and the spaces before it; unchanged when there is none.
 * `unclosed`: the last parenthesis may be missing.
 */
export function withoutRemark(text: string, unclosed?: 'unclosed'): string {
  const trimmed = text.trimEnd();
  const closed = CLOSING.test(trimmed.at(-1) ?? '');
  if (!closed && unclosed === undefined) return text;
  let at = trimmed.length - (closed ? 2 : 1);
  while (at >= 0 && !PARENTHESIS.test(trimmed[at] ?? '')) at -= 1;
  return OPENING.test(trimmed[at] ?? '') ? trimmed.slice(0, at).trimEnd() : text;
}
