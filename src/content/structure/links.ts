import type { Link } from '../../playbook/page';
import { type Block, type Cell, type Inline, inlineText } from '../../playbook/text';
import type { LinkInline } from '../markdown/located-block';
import type { Placed } from './outline';
import { sentenceAround } from './sentence';

/** The links of a page in its order. `linkLines`: the file's line of each. */
export function readLinks(placed: readonly Placed[], linkLines: ReadonlyMap<LinkInline, number>): Link[] {
  const links: Link[] = [];
  let subHeading: string | null = null;
  for (const { element, section, step } of placed) {
    const { block, line } = element;
    if (block.kind === 'heading') subHeading = inlineText(block.inlines);
    const own = subHeading ?? step?.heading ?? section?.heading ?? null;
    for (const { link, around } of linksOf(block)) {
      links.push({
        text: inlineText(link.inlines).trim(),
        url: link.target.url,
        section: step ? 'approach' : (section?.kind ?? 'intro'),
        page: null,
        context: sentenceAround(around, link),
        heading: own,
        line: linkLines.get(link) ?? line,
      });
    }
  }
  return links;
}

type Found = { link: LinkInline; around: readonly Inline[] };

function linksOf(block: Block): Found[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linksIn(block.inlines);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linksOf));
    case 'table':
      return [block.header, ...block.rows].flatMap((row) =>
        row.flatMap((cell: Cell) => linksIn(cell.inlines)),
      );
    case 'quote':
      return block.blocks.flatMap(linksOf);
    case 'code':
    case 'image':
      return [];
  }
}

function linksIn(inlines: readonly Inline[]): Found[] {
  return inlines.flatMap((inline) => (inline.kind === 'link' ? [{ link: inline, around: inlines }] : []));
}
