import { type Block, type Inline, inlineText } from '../../playbook/text';
import { joinLines, type Piece } from './inlines';

/** Below the six heading levels of Markdown. */
const BOLD_LINE_LEVEL = 7;

/**
 * The blocks of one Markdown paragraph: its text, its images, and, if `headings` is true, a first line that is
 * entirely bold as a heading.
 */
export function paragraphBlocks(pieces: readonly Piece[], headings: boolean): Block[] {
  const blocks: Block[] = [];
  let rest = pieces;
  if (headings) {
    const end = pieces.findIndex((piece) => piece.kind === 'line-end' || piece.kind === 'break');
    const first = end < 0 ? pieces : pieces.slice(0, end);
    const after = end < 0 ? [] : pieces.slice(end + 1);
    if (
      isBold(first) &&
      (after.length === 0 || !isBold(after.filter((piece) => piece.kind !== 'line-end')))
    ) {
      blocks.push({ kind: 'heading', level: BOLD_LINE_LEVEL, inlines: withoutStyle(joinLines(first)) });
      rest = after;
    }
  }
  let run: Piece[] = [];
  const endRun = () => {
    const inlines = trimInlines(joinLines(run));
    if (inlineText(inlines).trim() !== '') blocks.push({ kind: 'paragraph', inlines });
    run = [];
  };
  for (const piece of rest) {
    if (piece.kind === 'image') {
      endRun();
      blocks.push(piece);
    } else {
      run.push(piece);
    }
  }
  endRun();
  return blocks;
}

function isBold(pieces: readonly Piece[]): boolean {
  let bold = false;
  for (const piece of pieces) {
    const texts = piece.kind === 'link' ? piece.inlines : [piece];
    for (const text of texts) {
      if (text.kind === 'break') continue;
      if (text.kind !== 'text' || (!text.bold && text.text.trim() !== '')) return false;
      bold = true;
    }
  }
  return bold;
}

/** `inlines` without bold and italic, as in headings. */
export function withoutStyle(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case 'text':
        return { kind: 'text', text: inline.text };
      case 'link':
        return inline;
      case 'break':
        return { kind: 'text', text: ' ' };
    }
  });
}

/** `inlines` without leading and trailing breaks and spaces. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const trimmed = [...inlines];
  while (isBlank(trimmed[0])) trimmed.shift();
  while (isBlank(trimmed.at(-1))) trimmed.pop();
  const first = trimmed[0];
  if (first?.kind === 'text') trimmed[0] = { ...first, text: first.text.trimStart() };
  const last = trimmed.at(-1);
  if (last?.kind === 'text') trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() };
  return trimmed;
}

function isBlank(inline: Inline | undefined): boolean {
  return (
    inline !== undefined && (inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === ''))
  );
}
