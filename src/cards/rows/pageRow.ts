import type { PageChoice, Quote } from '../../answering/answer';
import { press, showAction } from '../card/button';
import { named } from '../card/named';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { tableText } from '../typeset/table';

/** In UTF-16 units. */
const LONGEST_QUOTE = 400;

/**
 * A page in a list, with the action that opens it. Pass an empty `phase` if a heading already shows it; it is said all the
 * same, for some pages have the name of their phase.
 */
export function pageRow(choice: PageChoice, phase: string = choice.phase?.label ?? ''): TemplateData {
  const { quotes = [] } = choice;
  return {
    title: typesetText(shortened(choice.title, 300), quotes.length > 0 ? { weight: 'Bolder' } : {}),
    phase: shortened(phase, 100),
    quote: quotes.flatMap((quote) => typesetText(shortened(textOf(quote), LONGEST_QUOTE))),
    open: named(
      press({ title: choice.title, action: showAction(choice.topic) }),
      [choice.title, ...(choice.phase ? [choice.phase.label] : [])].join(' · '),
    ),
  };
}

/** A row of a table with the name of each column, as a reader does not see the table. */
function textOf({ text, blocks }: Quote): string {
  const [block, ...others] = blocks;
  return block?.kind === 'table' && others.length === 0 ? tableText(block) : text;
}
