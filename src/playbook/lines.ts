import { type Block, blockText, inlineText, type ListItem } from './text';

/**
 * What can be quoted by itself: a paragraph, a list item without the lists in it, a row of a table. `heading` is the one
 * above it within the blocks; `block` is what shows it. `depth` is how many lists it is in.
 */
export type Line = { heading: string | null; text: string; block: Block; depth: number };

/** The lines of a part of a page in their order; a row of a table leaves the table's header to `block`. */
export function linesOf(blocks: readonly Block[]): Line[] {
  let heading: string | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = inlineText(block.inlines).trim() || null;
    return linesOfBlock(block).map((line) => ({ ...line, heading: line.heading ?? heading }));
  });
}

function linesOfBlock(block: Block): Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return [{ heading: null, text: blockText([block]), block, depth: 0 }];
    case 'list':
      return block.items.flatMap(linesOfItem).map((line) => ({ ...line, depth: line.depth + 1 }));
    case 'table':
      return block.rows.map((row) => ({
        heading: null,
        text: row.map(({ inlines }) => inlineText(inlines).trim()).join(' | '),
        block: { ...block, rows: [row] },
        depth: 0,
      }));
    case 'quote':
      return linesOf(block.blocks);
    case 'heading':
    case 'image':
      return [];
  }
}

function linesOfItem({ blocks }: ListItem): Line[] {
  const nested = blocks.filter(({ kind }) => kind === 'list');
  const own = blocks.filter(({ kind }) => kind !== 'list');
  return [...linesOf(own), ...linesOf(nested)];
}
