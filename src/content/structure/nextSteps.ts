import type { NextStep, Section } from '../../playbook/page';
import { type Block, type Inline, inlineText } from '../../playbook/text';

/**
 * The items of the "Next Steps" sections, including nested ones. A paragraph is an item too, unless it introduces a
 * list.
 */
export function readNextSteps(sections: readonly Section[]): NextStep[] {
  return sections
    .filter((section) => section.kind === 'next-steps')
    .flatMap((section) => stepsIn(section.blocks))
    .map((inlines) => ({ inlines, pages: [] }));
}

function stepsIn(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        return introduces(block.inlines, blocks[index + 1]) ? [] : [block.inlines];
      case 'list':
        return block.items.flatMap((item) => stepsOfItem(item.blocks));
      case 'quote':
        return stepsIn(block.blocks);
      case 'heading':
      case 'table':
      case 'code':
      case 'image':
        return [];
    }
  });
}

/** The paragraphs of an item form one step; nested items are separate steps. */
function stepsOfItem(blocks: readonly Block[]): Inline[][] {
  const own: Inline[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    if (own.length > 0) own.push({ kind: 'break' });
    for (const inline of block.inlines) own.push(inline);
  }
  const nested = stepsIn(blocks.filter((block) => block.kind !== 'paragraph'));
  return own.length > 0 ? [own, ...nested] : nested;
}

function introduces(inlines: readonly Inline[], next: Block | undefined): boolean {
  return next?.kind === 'list' && /[:：]\s*$/.test(inlineText(inlines));
}
