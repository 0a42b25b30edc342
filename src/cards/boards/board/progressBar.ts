import type { BoardTask } from '../../../boards/board/board';
import { progressOf } from '../../../boards/board/progress';
import type { Phrases } from '../../../i18n/phrases';
import type { TemplateData } from '../../card/templates';

/**
 * The columns of the bar: done, skipped and open; each width is the number of tasks. No bar while nothing is done: an
 * empty one looks like an input.
 */
export function progressBar(tasks: readonly BoardTask[]): TemplateData[] {
  const { done, skipped, open } = progressOf(tasks).all;
  if (done + skipped === 0) return [];
  return [
    { weight: done, style: 'good' },
    { weight: skipped, style: 'warning' },
    { weight: open, style: 'accent' },
  ].filter(({ weight }) => weight > 0);
}

/** The progress as text: "Mandatory: 5 of 7 done · Optional: 1 of 4 done · Skipped: 1". */
export function progressText(tasks: readonly BoardTask[], phrases: Phrases): string {
  const { all, mandatory, optional } = progressOf(tasks);
  if (all.total > 0 && all.done === all.total)
    return phrases.t('board.progress.complete', { count: all.total });
  return [
    mandatory.total > 0 ? phrases.t('board.progress.mandatory', mandatory) : '',
    optional.total > 0 ? phrases.t('board.progress.optional', optional) : '',
    all.skipped > 0 ? phrases.t('board.progress.skipped', { skipped: all.skipped }) : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
