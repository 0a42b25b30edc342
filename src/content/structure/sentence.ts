import { type Inline, inlineText } from '../../playbook/text';
import type { LinkInline } from '../stages/locatedBlock';

const SENTENCE_END = /[.!?](?=\s)|[。！？]/g;
/** How far to search for the ends of the sentence around a link, in characters on each side. */
const FARTHEST = 300;

/** A link with its surrounding sentence. */
export type LinkInSentence = { link: LinkInline; sentence: string };

/** The links of a text, each with its sentence; a full stop within a link does not end the sentence. */
export function linksInSentences(inlines: readonly Inline[]): LinkInSentence[] {
  const found: { link: LinkInline; start: number; end: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const inline of inlines) {
    const own = inlineText([inline]);
    if (inline.kind === 'link') found.push({ link: inline, start: length, end: length + own.length });
    parts.push(own);
    length += own.length;
  }
  const text = parts.join('');
  return found.map(({ link, start, end }) => {
    const before = text.slice(Math.max(0, start - FARTHEST), start);
    const after = text.slice(end, end + FARTHEST);
    const begun = [...before.matchAll(SENTENCE_END)].at(-1)?.index;
    const head =
      begun !== undefined ? before.slice(begun + 1) : start > FARTHEST ? `…${fromWord(before)}` : before;
    const stops = [...after.matchAll(SENTENCE_END)].map(({ index }) => index);
    const [stop, next] = stops;
    const isAlone = head.trim() === '' && after.slice(0, stop).trim() === '';
    const more = end + (next ?? after.length);
    const isFollowed = found.some((other) => other.start >= end && other.start <= more);
    // "Portal. A collection of tools." The second sentence is what says something, unless it is about another link.
    const last = isAlone && !isFollowed ? next : stop;
    const isCut = last === undefined && end + FARTHEST < text.length;
    const tail = last !== undefined ? after.slice(0, last + 1) : isCut ? `${toWord(after)}…` : after;
    return { link, sentence: (head + text.slice(start, end) + tail).trim() };
  });
}

/** From the first whole word; a text without spaces from its first whole character. */
function fromWord(text: string): string {
  const space = text.search(/\s/);
  return space < 0 ? text.replace(/^[\uDC00-\uDFFF]/, '') : text.slice(space + 1);
}

/** Up to the last whole word, likewise. */
function toWord(text: string): string {
  const words = text.split(/\s/);
  if (words.length === 1) return text.replace(/[\uD800-\uDBFF]$/, '');
  return text.slice(0, text.length - (words.at(-1)?.length ?? 0)).trimEnd();
}
