import type MarkdownIt from 'markdown-it';
import { type Inline, inlineText } from '../../playbook/text';
import type { LinkInline } from '../stages/locatedBlock';
import { joint } from '../text/cjk';
import { linkAddresses } from './bareAddress';
import type { Reading } from './reading';
import { readTarget } from './target';

export const EMPHASIS_UNCLOSED = 'These ** open or close nothing: remove them, or add the other pair.';

type Image = { kind: 'image'; alt: string; url: string };
/** A line end within a paragraph. */
type LineEnd = { kind: 'line-end' };
export type Piece = Inline | Image | LineEnd;

type Style = { bold: number; italic: number };

/** Maps the 0-based line `offset` within a text to the line in the file. */
export type LineAt = (offset: number) => number;

/** Converts the children of a Markdown inline token; `lineAt` gives their lines. */
export function readPieces(tokens: readonly MarkdownIt.Token[], lineAt: LineAt, reading: Reading): Piece[] {
  const style: Style = { bold: 0, italic: 0 };
  const root: Piece[] = [];
  const open: { pieces: Piece[]; href: string }[] = [];
  let pieces = root;
  let offset = 0;
  let current = lineAt(offset);
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'text_special':
      case 'code_inline':
        pushText(pieces, token.content, style, open.length > 0, current, reading);
        break;
      case 'softbreak':
        offset += 1;
        current = lineAt(offset);
        pieces.push({ kind: 'line-end' });
        break;
      case 'hardbreak':
        offset += 1;
        current = lineAt(offset);
        pieces.push({ kind: 'break' });
        break;
      case 'strong_open':
        style.bold += 1;
        break;
      case 'strong_close':
        style.bold -= 1;
        break;
      case 'em_open':
        style.italic += 1;
        break;
      case 'em_close':
        style.italic -= 1;
        break;
      case 'image':
        pieces.push({ kind: 'image', alt: token.content, url: String(token.attrGet('src') ?? '') });
        break;
      case 'link_open': {
        open.push({ pieces, href: String(token.attrGet('href') ?? '') });
        pieces = [];
        break;
      }
      case 'link_close': {
        const outer = open.pop();
        if (!outer) break;
        const url = readTarget(outer.href, current, reading.report);
        for (const piece of closeLink(pieces, url, current, reading)) outer.pieces.push(piece);
        pieces = outer.pieces;
        break;
      }
      default:
        if (token.content !== '') pushText(pieces, token.content, style, open.length > 0, current, reading);
    }
  }
  return root;
}

function pushText(
  pieces: Piece[],
  content: string,
  style: Style,
  inLink: boolean,
  line: number,
  reading: Reading,
): void {
  let text = content.includes('  ') ? content.replace(/ {2,}/g, ' ') : content;
  if (text.includes('**')) {
    reading.report('emphasis_unclosed', line, EMPHASIS_UNCLOSED);
    text = text.replaceAll('**', '');
  }
  if (text === '') return;
  const piece = {
    kind: 'text' as const,
    text,
    ...(style.bold > 0 && { bold: true as const }),
    ...(style.italic > 0 && { italic: true as const }),
  };
  if (inLink) pieces.push(piece);
  else {
    for (const inline of linkAddresses(piece, (link) => reading.linkLines.set(link, line)))
      pieces.push(inline);
  }
}

/** `line`: the line of the address, which is what authors correct; the link text may start on an earlier line. */
function closeLink(inner: Piece[], url: string | null, line: number, reading: Reading): Piece[] {
  const images = inner.filter((piece) => piece.kind === 'image');
  if (url === null) return inner;
  if (images.length > 0 && (/\.(png|jpe?g|gif|svg)$/i.test(url) || images.length < inner.length))
    return inner;
  const inlines = joinLines(inner);
  if (inlineText(inlines).trim() === '') {
    reading.report(
      'link_text_missing',
      line,
      `The link to ${url} has no text: write it between the brackets.`,
    );
    inlines.push({ kind: 'text', text: url });
  }
  const link: LinkInline = { kind: 'link', inlines, target: { url, page: null } };
  reading.linkLines.set(link, line);
  return [link];
}

/** Pieces as continuous text: line ends become spaces or nothing, images become their alternative text. */
export function joinLines(pieces: readonly Piece[]): Inline[] {
  const [only] = pieces;
  if (only?.kind === 'text' && pieces.length === 1) return [only];
  const inlines: Inline[] = [];
  let ended = false;
  for (const piece of pieces) {
    if (piece.kind === 'line-end') {
      ended = true;
      continue;
    }
    const inline: Inline = piece.kind === 'image' ? { kind: 'text', text: piece.alt } : piece;
    const before = inlines.at(-1);
    if (ended && before && joint(inlineText([before]), inlineText([inline])) === ' ') {
      inlines.push({ kind: 'text', text: ' ' });
    }
    ended = false;
    inlines.push(inline);
  }
  return mergeText(inlines);
}

function mergeText(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged.at(-1);
    if (
      inline.kind === 'text' &&
      before?.kind === 'text' &&
      before.bold === inline.bold &&
      before.italic === inline.italic
    ) {
      merged[merged.length - 1] = { ...before, text: before.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}
