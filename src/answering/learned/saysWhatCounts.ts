import type { Page } from '../../playbook/page';
import { type Block, inlineText } from '../../playbook/text';
import { fold } from '../text/normalise';

const known = new WeakMap<Page, boolean>();

/**
 * Whether a page defines a kind of case, such as a status: its own title stands beside examples, as a cell of a table of
 * what counts as it and what as another one. That is so in every language and needs none of its words.
 */
export function saysWhatCounts(page: Page): boolean {
  const before = known.get(page);
  if (before !== undefined) return before;
  const title = nameOf(page.title);
  const says =
    title !== '' &&
    cellsIn([...page.intro, ...page.sections.flatMap(({ blocks }) => blocks)]).includes(title);
  known.set(page, says);
  return says;
}

function cellsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().map(({ inlines }) => nameOf(inlineText(inlines))) : [],
  );
}

/** A name by its letters and digits: "Product / Feature" is "Product/Feature". */
function nameOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
