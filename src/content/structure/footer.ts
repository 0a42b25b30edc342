import type { Block } from '../../playbook/text';
import { inlineText } from '../../playbook/text';
import { LITERALS } from '../language/literalsOfAll';
import { literal } from '../text/literal';

/** Whether a block is only the home link at the foot of a page. */
export function isFooter(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.inlines.length !== 1 || block.inlines[0]?.kind !== 'link')
    return false;
  return LITERALS.home.has(literal(inlineText(block.inlines)));
}
