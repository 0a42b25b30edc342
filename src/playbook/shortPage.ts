import type { Page } from './page';
import { type Block, blockText } from './text';

/** In UTF-16 units: what two or three screens of a phone hold. */
export const MOST_OF_SHORT_PAGE = 2500;

const known = new WeakMap<Page, readonly Block[] | null>();

/**
 * All that a short page says, with its headings, so that nobody has to press for the rest of it; null for a long page and
 * for a process, whose steps are a part of their own.
 */
export function shortPage(page: Page): readonly Block[] | null {
  const before = known.get(page);
  if (before !== undefined) return before;
  const blocks = wholePage(page);
  const isShort = page.steps.length === 0 && blockText(blocks).length <= MOST_OF_SHORT_PAGE;
  const whole = isShort ? blocks : null;
  known.set(page, whole);
  return whole;
}

function wholePage({ intro, sections }: Page): Block[] {
  const told = sections.filter(({ kind, blocks }) => kind !== 'refresh' && blocks.length > 0);
  return [
    ...intro,
    ...told.flatMap(({ heading, blocks }): Block[] =>
      heading === ''
        ? blocks
        : [{ kind: 'heading', level: 2, inlines: [{ kind: 'text', text: heading }] }, ...blocks],
    ),
  ];
}
