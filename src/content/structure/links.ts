import type { Link } from '../../playbook/page';
import { type Block, type Cell, inlineText } from '../../playbook/text';
import type { LinkInline } from '../stages/locatedBlock';
import type { Placed } from '../stages/outline';
import { type LinkInSentence, linksInSentences } from './sentence';

/** The links of a page, in order. `linkLines`: the line of each link in the file. */
export function readLinks(placed: readonly Placed[], linkLines: ReadonlyMap<LinkInline, number>): Link[] {
  const links: Link[] = [];
  let subHeading: string | null = null;
  for (const { element, section, step } of placed) {
    const { block, line } = element;
    if (block.kind === 'heading') subHeading = inlineText(block.inlines);
    const own = subHeading ?? step?.heading ?? section?.heading ?? null;
    for (const { link, sentence } of linksOf(block)) {
      links.push({
        text: inlineText(link.inlines).trim(),
        url: link.target.url,
        section: step ? 'approach' : (section?.kind ?? 'intro'),
        page: null,
        context: sentence,
        heading: own,
        line: linkLines.get(link) ?? line,
      });
    }
  }
  return links;
}

function linksOf(block: Block): LinkInSentence[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linksInSentences(block.inlines);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linksOf));
    case 'table':
      return [block.header, ...block.rows].flatMap((row) =>
        row.flatMap((cell: Cell) => linksInSentences(cell.inlines)),
      );
    case 'quote':
      return block.blocks.flatMap(linksOf);
    case 'code':
    case 'image':
      return [];
  }
}
