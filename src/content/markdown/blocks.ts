import type MarkdownIt from 'markdown-it';
import type { Steps } from '../../playbook/inSlices';
import type { Block, Cell, ListItem } from '../../playbook/text';
import { readMetadata } from '../metadata/readMetadata';
import type { LocatedBlock, PageElement } from '../stages/locatedBlock';
import { EMPHASIS_UNCLOSED, joinLines, type LineAt, readPieces } from './inlines';
import { paragraphBlocks, trimInlines, withoutStyle } from './paragraph';
import { MARKDOWN } from './parser';
import type { Reading } from './reading';

type Token = MarkdownIt.Token;
type Cursor = { tokens: readonly Token[]; at: number };

const NOTE = /^\[!(\w+)\][ \t]*\n?/;

/** The elements of a page, in order; `markdown` is its whole body. */
export function* readElements(markdown: string, reading: Reading): Steps<PageElement[]> {
  const cursor: Cursor = { tokens: MARKDOWN.parse(markdown, {}), at: 0 };
  const elements: PageElement[] = [];
  while (cursor.at < cursor.tokens.length) {
    const found = takeMetadata(cursor, reading) ?? readBlock(cursor, true, reading);
    for (const element of found) elements.push(element);
    yield;
  }
  return elements;
}

/** The metadata of a paragraph, and blocks for its other lines. */
function takeMetadata(cursor: Cursor, reading: Reading): PageElement[] | null {
  const inline = cursor.tokens[cursor.at + 1];
  if (cursor.tokens[cursor.at]?.type !== 'paragraph_open' || !inline) return null;
  const metadata = readMetadata(inline.content);
  if (!metadata) return null;
  cursor.at += 3;
  const lineAt = linesFrom(inline, reading);
  const fields = metadata.fields.map((field) => ({ ...field, line: lineAt(field.line) }));
  reportUnclosed(inline.content, fields, lineAt, reading);
  const rest = metadata.rest.map(({ text, line }) => ({ text, line: lineAt(line) }));
  return [{ kind: 'metadata', fields, line: lineAt(0) }, ...readParagraph(rest, reading)];
}

/**
 * Reports bold that is not closed; the value itself is read correctly anyway. If a paragraph has an odd number of
 * `**`, the first line with an odd number is the faulty one.
 */
function reportUnclosed(
  paragraph: string,
  fields: readonly { line: number }[],
  lineAt: LineAt,
  reading: Reading,
): void {
  const isOdd = (text: string) => text.split('**').length % 2 === 0;
  if (!isOdd(paragraph)) return;
  const line = lineAt(paragraph.split('\n').findIndex(isOdd));
  if (fields.some((field) => field.line === line))
    reading.report('emphasis_unclosed', line, EMPHASIS_UNCLOSED);
}

function readParagraph(lines: readonly { text: string; line: number }[], reading: Reading): LocatedBlock[] {
  const [first] = lines;
  if (!first) return [];
  const tokens = MARKDOWN.parseInline(lines.map(({ text }) => text).join('\n'), {});
  const lineAt = (offset: number) => (lines[offset] ?? first).line;
  return paragraphBlocks(readPieces(tokens[0]?.children ?? [], lineAt, reading), true).map((block) => ({
    kind: 'block',
    block,
    line: first.line,
    rowLines: [],
  }));
}

function linesFrom(inline: Token | undefined, reading: Reading): LineAt {
  const first = inline?.map?.[0] ?? 0;
  return (offset) => reading.lineOf(first + offset);
}

function readBlock(cursor: Cursor, headings: boolean, reading: Reading): LocatedBlock[] {
  const token = cursor.tokens[cursor.at];
  cursor.at += 1;
  if (!token) return [];
  const line = reading.lineOf(token.map?.[0] ?? 0);
  const located = (block: Block): LocatedBlock[] => [{ kind: 'block', block, line, rowLines: [] }];
  switch (token.type) {
    case 'heading_open': {
      const inlines = inlinesUntil(cursor, 'heading_close', reading);
      return located({ kind: 'heading', level: Number(token.tag.slice(1)), inlines: withoutStyle(inlines) });
    }
    case 'paragraph_open': {
      const inline = cursor.tokens[cursor.at];
      cursor.at += 2;
      const lineAt = linesFrom(inline, reading); // after the note's mark, which is not text
      return paragraphBlocks(readPieces(inline?.children ?? [], lineAt, reading), headings).flatMap(located);
    }
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null;
      return located({ kind: 'list', start, items: readItems(cursor, reading) });
    }
    case 'blockquote_open': {
      const note = takeNote(cursor);
      return located({ kind: 'quote', note, blocks: blocksUntil(cursor, 'blockquote_close', true, reading) });
    }
    case 'table_open':
      return [readTable(cursor, line, reading)];
    case 'fence':
      return located({ kind: 'code', text: token.content.replace(/\n$/, '') });
    default:
      return [];
  }
}

function blocksUntil(cursor: Cursor, close: string, headings: boolean, reading: Reading): Block[] {
  const blocks: Block[] = [];
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at]?.type !== close) {
    for (const { block } of readBlock(cursor, headings, reading)) blocks.push(block);
  }
  cursor.at += 1;
  return blocks;
}

function readItems(cursor: Cursor, reading: Reading): ListItem[] {
  const items: ListItem[] = [];
  while (cursor.tokens[cursor.at]?.type === 'list_item_open') {
    cursor.at += 1;
    items.push({ blocks: blocksUntil(cursor, 'list_item_close', false, reading) });
  }
  cursor.at += 1;
  return items;
}

function inlinesUntil(cursor: Cursor, close: string, reading: Reading) {
  const inline = cursor.tokens[cursor.at];
  while (cursor.at < cursor.tokens.length && cursor.tokens[cursor.at]?.type !== close) cursor.at += 1;
  cursor.at += 1;
  return trimInlines(joinLines(readPieces(inline?.children ?? [], linesFrom(inline, reading), reading)));
}

/** Removes `[!NOTE]` from the start of a quote and returns its word; null when there is none. */
function takeNote(cursor: Cursor): string | null {
  const inline = cursor.tokens[cursor.at + 1];
  const note = inline?.type === 'inline' ? NOTE.exec(inline.content) : null;
  if (!inline || !note) return null;
  inline.content = inline.content.slice(note[0].length);
  if (note[0].endsWith('\n')) inline.map = [(inline.map?.[0] ?? 0) + 1, inline.map?.[1] ?? 0];
  inline.children = MARKDOWN.parseInline(inline.content, {})[0]?.children ?? [];
  return note[1]?.toLowerCase() ?? null;
}

function readTable(cursor: Cursor, line: number, reading: Reading): LocatedBlock {
  const rows: Cell[][] = [];
  const rowLines: number[] = [];
  let row: Cell[] = [];
  let rowLine = line;
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at];
    cursor.at += 1;
    if (token?.type === 'table_close') break;
    if (token?.type === 'tr_open') {
      row = [];
      rowLine = reading.lineOf(token.map?.[0] ?? 0);
      rows.push(row);
      rowLines.push(rowLine);
    } else if (token?.type === 'inline') {
      const own = rowLine;
      row.push({ inlines: trimInlines(joinLines(readPieces(token.children ?? [], () => own, reading))) });
    }
  }
  const [header = [], ...body] = rows;
  return { kind: 'block', block: { kind: 'table', header, rows: body }, line, rowLines: rowLines.slice(1) };
}
