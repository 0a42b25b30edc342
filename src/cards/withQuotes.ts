import type { Quote, Reply } from '../answering/answer';
import type { Phrases } from '../i18n/phrases';
import type { Block } from '../playbook/text';
import type { Layout } from './card/layout';
import { SMALL } from './frame/frame';
import { linesAbove } from './linesAbove';
import { shortened } from './text/shortened';
import { typeset } from './typeset/blocks';
import { typesetText } from './typeset/line';

/** The layout of an answer with the lines above it that say what was asked. */
export function withQuotes(layout: Layout, reply: Reply, phrases: Phrases): Layout {
  const { lines: quotes, foldsPart } = linesAbove(reply);
  // The list of next steps is short, and has the lines.
  if (quotes.length === 0 || layout.template === 'next-steps') return layout;
  const groups = byHeading(quotes).map(({ heading, blocks: said }) => ({
    heading: heading === null || heading === layout.title ? [] : typesetText(shortened(heading, 300), SMALL),
    blocks: typeset(said, phrases),
  }));
  const lead = { template: 'quote', data: { groups } } as const;
  return { ...layout, lead, ...(foldsPart && { folded: phrases.t('part.whole') }) };
}

/** The lines that stand under one heading together, the heading of the best line first; rows of one table as one table. */
function byHeading(quotes: readonly Quote[]): { heading: string | null; blocks: Block[] }[] {
  const groups = new Map<string | null, Block[]>();
  for (const { heading, blocks } of quotes) groups.set(heading, [...(groups.get(heading) ?? []), ...blocks]);
  return [...groups].map(([heading, blocks]) => ({ heading, blocks: blocks.reduce(joined, []) }));
}

/** `blocks` and one more, which continues the last of them if both are of one table. */
function joined(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1);
  if (block.kind !== 'table' || last?.kind !== 'table' || last.header !== block.header)
    return [...blocks, block];
  return [...blocks.slice(0, -1), { ...last, rows: [...last.rows, ...block.rows] }];
}
