import type { Quote } from '../answering/answer';
import type { Phrases } from '../i18n/phrases';
import type { Layout } from './card/layout';
import { SMALL } from './frame/frame';
import { shortened } from './text/shortened';
import { typeset } from './typeset/blocks';
import { typesetText } from './typeset/line';

/** The layout of an answer with the line above it that says what was asked, unless the answer has it at hand. */
export function withQuote(layout: Layout, quote: Quote | null, phrases: Phrases): Layout {
  // The list of next steps is short, and has the line.
  if (quote === null || layout.template === 'next-steps') return layout;
  const blocks = typeset(quote.blocks, phrases);
  const own = layout.data.blocks;
  if (Array.isArray(own) && JSON.stringify(own.slice(0, blocks.length)) === JSON.stringify(blocks))
    return layout;
  const isTitle = quote.heading === null || quote.heading === layout.title;
  const heading = isTitle ? [] : typesetText(shortened(quote.heading ?? '', 300), SMALL);
  return { ...layout, lead: { template: 'quote', data: { heading, blocks } } };
}
