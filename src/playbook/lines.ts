import { type Block, blockText, inlineText, type ListItem } from './text';

/**
 * What can be quoted by itself: a paragraph, a list item without the lists in it, a row of a table. `heading` is the one
 * above it within the blocks; `block` is what shows it. `depth` is how many lists it is in.
 */
export type Line = { heading: string | null; text: string; block: Block; depth: number };

/** The lines of a part of a page in their order; a row of a table leaves the table's header to `block`. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  addLines(blocks, null, 0, lines);
  return lines;
}

/** `above` is the heading that what stands in `blocks` is under, where it has none of its own. */
function addLines(blocks: readonly Block[], above: string | null, depth: number, lines: Line[]): void {
  let heading = above;
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        heading = inlineText(block.inlines).trim() || above;
        break;
      case 'paragraph':
      case 'code':
        lines.push({ heading, text: blockText([block]), block, depth });
        break;
      case 'list':
        for (const item of block.items) addLinesOfItem(item, heading, depth + 1, lines);
        break;
      case 'table':
        for (const row of block.rows) {
          const text = row.map(({ inlines }) => inlineText(inlines).trim()).join(' | ');
          lines.push({ heading, text, block: { ...block, rows: [row] }, depth });
        }
        break;
      case 'quote':
        addLines(block.blocks, heading, depth, lines);
        break;
      case 'image':
        break;
    }
  }
}

/** The lists in an item come after its own lines. */
function addLinesOfItem({ blocks }: ListItem, above: string | null, depth: number, lines: Line[]): void {
  addLines(
    blocks.filter(({ kind }) => kind !== 'list'),
    above,
    depth,
    lines,
  );
  addLines(
    blocks.filter(({ kind }) => kind === 'list'),
    above,
    depth,
    lines,
  );
}

/** Whether a line only leads up to what comes after it: "The customer needs:". */
export function leadsUp(text: string): boolean {
  const end = text.trimEnd().at(-1);
  return end === ':' || end === '：';
}
