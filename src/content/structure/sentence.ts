import { type Inline, inlineText } from '../../playbook/text';
import type { LinkInline } from '../markdown/located-block';

const SENTENCE_END = /[.!?](?=\s)|[。！？]/g;

/** The sentence of `inlines` in which `link` stands. */
export function sentenceAround(inlines: readonly Inline[], link: LinkInline): string {
  const at = inlines.indexOf(link);
  const before = inlineText(inlines.slice(0, at));
  const own = inlineText([link]);
  const after = inlineText(inlines.slice(at + 1));
  const start = [...before.matchAll(SENTENCE_END)].at(-1);
  const end = after.search(SENTENCE_END);
  const head = start ? before.slice(start.index + 1) : before;
  const tail = end < 0 ? after : after.slice(0, end + 1);
  return (head + own + tail).trim();
}
