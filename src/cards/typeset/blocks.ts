import type { Phrases } from '../../i18n/phrases';
import { type Block, inlineText, type ListItem } from '../../playbook/text';
import type { Element } from '../card/card';
import { boxed } from './box';
import { typesetImage } from './image';
import { type Depth, indented } from './indented';
import { type LineStyle, typesetLine, typesetText } from './line';
import { linesOfRuns } from './runs';
import { typesetTable } from './table';

type List = Extract<Block, { kind: 'list' }>;

const BULLETS = ['•', '◦', '▪'] as const;
const CODE: LineStyle = { fontType: 'Monospace', spacing: 'None' };

/**
 * Turns playbook text into card elements, in order and with unchanged words. Each element is small enough (under about
 * 9,000 UTF-16 units) that a card can be split between any two.
 */
export function typeset(blocks: readonly Block[], phrases: Phrases): Element[] {
  return typesetAt(blocks, phrases, 0);
}

/** A heading within a card. */
export function typesetHeading(text: string): Element[] {
  return typesetText(text, { size: 'Default', weight: 'Bolder', style: 'heading', spacing: 'Medium' });
}

function typesetAt(blocks: readonly Block[], phrases: Phrases, depth: Depth): Element[] {
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? typesetList(block, phrases, depth + 1)
      : indented(typesetBlock(block, phrases), depth, null, 'Small'),
  );
}

function typesetBlock(block: Exclude<Block, { kind: 'list' }>, phrases: Phrases): Element[] {
  switch (block.kind) {
    case 'paragraph':
      return linesOfRuns(block.inlines).flatMap((line, index) =>
        typesetLine(line, index === 0 ? {} : { spacing: 'None' }),
      );
    case 'heading':
      return typesetHeading(inlineText(block.inlines));
    case 'table':
      return typesetTable(block);
    case 'quote':
      return boxed(typeset(block.blocks, phrases), block.note, phrases);
    case 'code':
      return block.text.split(/\r?\n/).flatMap((line) => typesetText(line, CODE));
    case 'image':
      return typesetImage(block, phrases);
  }
}

/**
 * A list as rows of marker and text. It is not a Markdown list: Teams supports only one level of those, and items that
 * contain stars or brackets could not be in one.
 */
function typesetList(list: List, phrases: Phrases, depth: Depth): Element[] {
  return list.items.flatMap((item, index) => typesetItem(item, markerOf(list, index, depth), phrases, depth));
}

function typesetItem(item: ListItem, marker: string, phrases: Phrases, depth: Depth): Element[] {
  const [first, ...rest] = item.blocks;
  if (!first || first.kind === 'list') return typesetAt(item.blocks, phrases, depth);
  const line = indented(typesetBlock(first, phrases), depth, marker, 'Small');
  return [...line, ...typesetAt(rest, phrases, depth)];
}

function markerOf(list: List, index: number, depth: Depth): string {
  if (list.start !== null) return `${list.start + index}.`;
  return BULLETS[(depth - 1) % BULLETS.length] ?? BULLETS[0];
}
