import type { Quote, Reply } from '../answering/answer';
import type { Phrases } from '../i18n/phrases';
import type { Block } from '../playbook/text';
import type { Layout } from './card/layout';
import { SMALL } from './frame/frame';
import { linesAbove } from './linesAbove';
import { shortened } from './text/shortened';
import { typeset } from './typeset/blocks';
import { typesetText } from './typeset/line';

/** Of all lines above an answer as JSON, in UTF-16 units: the rest of a card is for the answer and what can be pressed. */
const LARGEST_LEAD = 8000;

/** The layout of an answer with the lines above it that say what was asked. */
export function withQuotes(layout: Layout, reply: Reply, phrases: Phrases): Layout {
  const { lines, foldsPart } = linesAbove(reply);
  const quotes = fitting(lines, phrases);
  // The list of next steps is short, and has the lines.
  if (quotes.length === 0 || layout.template === 'next-steps') return layout;
  const groups = byHeading(quotes).map(({ heading, blocks: said }) => ({
    heading: heading === null || heading === layout.title ? [] : typesetText(shortened(heading, 300), SMALL),
    blocks: typeset(said, phrases),
  }));
  const lead = { template: 'quote', data: { groups } } as const;
  return { ...layout, lead, ...(foldsPart && { folded: phrases.t('part.whole') }) };
}

/** By the line, which is one of an answer in one language: an answer that is remembered is laid out again and again. */
const sizes = new WeakMap<readonly Block[], number>();

/** The lines that a card has room for above the answer: nothing splits them, and a paragraph or a program can be a line. */
function fitting(quotes: readonly Quote[], phrases: Phrases): Quote[] {
  let room = LARGEST_LEAD;
  return quotes.filter(({ text, blocks }) => {
    if (text.length > room) return false;
    const size = sizes.get(blocks) ?? JSON.stringify(typeset(blocks, phrases)).length;
    sizes.set(blocks, size);
    if (size > room) return false;
    room -= size;
    return true;
  });
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
