import type { Block, Inline, LinkTarget } from '../../playbook/text';

/** Returns the new target of a link. */
export type Retarget = (target: LinkTarget) => LinkTarget;

/** `blocks` with the target of every link replaced. */
export function retargetBlocks(blocks: readonly Block[], retarget: Retarget): Block[] {
  return blocks.map((block) => retargetBlock(block, retarget));
}

/** `inlines` with the target of every link replaced. */
export function retargetInlines(inlines: readonly Inline[], retarget: Retarget): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'link' ? { ...inline, target: retarget(inline.target) } : inline,
  );
}

function retargetBlock(block: Block, retarget: Retarget): Block {
  const cell = ({ inlines }: { inlines: Inline[] }) => ({ inlines: retargetInlines(inlines, retarget) });
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: retargetInlines(block.inlines, retarget) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ blocks: retargetBlocks(item.blocks, retarget) })),
      };
    case 'table':
      return { ...block, header: block.header.map(cell), rows: block.rows.map((row) => row.map(cell)) };
    case 'quote':
      return { ...block, blocks: retargetBlocks(block.blocks, retarget) };
    case 'code':
    case 'image':
      return block;
  }
}
