import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { press, showAction } from '../card/button';
import type { Element } from '../card/card';
import { asLabel } from '../text/labelled';
import { shortened } from '../text/shortened';

/**
 * One condition of a list as text, and what is shown without it; or, if it `adds` something, with it.
 */
export type Chip = { text: string; leadsTo: Topic; adds?: true };

const LONGEST_TEXT = 80;
/** Budget for all conditions, in UTF-16 units of JSON; beyond it they are plain text. */
const BUDGET = 6_000;

const SMALL = { type: 'TextRun', size: 'Small' } as const;

/** The conditions of a list in one line that wraps: a press on one takes it away. Nothing if there are none. */
export function filterLine(chips: readonly Chip[], phrases: Phrases): Element[] {
  if (chips.length === 0) return [];
  const label = { ...SMALL, text: asLabel(phrases.t('label.filter')), weight: 'Bolder' };
  let left = BUDGET;
  const runs = chips.map((chip): Element => {
    const run = chipRun(chip, phrases);
    left -= JSON.stringify(run).length;
    return left < 0 ? { ...SMALL, text: shortened(chip.text, LONGEST_TEXT) } : run;
  });
  const dotted = runs.flatMap((run, index) => (index === 0 ? [run] : [{ ...SMALL, text: ' · ' }, run]));
  return [{ type: 'RichTextBlock', inlines: [label, ...dotted] }];
}

function chipRun({ text, leadsTo, adds }: Chip, phrases: Phrases): Element {
  const filter = shortened(text, LONGEST_TEXT);
  const title = adds ? filter : phrases.t('button.remove-filter', { filter });
  return {
    ...SMALL,
    text: adds ? `+ ${filter}` : `${filter} ✕`,
    selectAction: press({ title, action: showAction(leadsTo) }),
  };
}
