import type { Block, Inline } from '../playbook/text';

/** The addresses that text links to, in reading order, repeated ones too. */
export function inlineLinks(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.target.url] : []));
}

/** The addresses that blocks link to, in reading order, repeated ones too. */
export function blockLinks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return inlineLinks(block.inlines);
      case 'list':
        return block.items.flatMap((item) => blockLinks(item.blocks));
      case 'table':
        return [block.header, ...block.rows].flatMap((row) =>
          row.flatMap(({ inlines }) => inlineLinks(inlines)),
        );
      case 'quote':
        return blockLinks(block.blocks);
      case 'code':
      case 'image':
        return [];
    }
  });
}
