import { type Repeat, repeatEvery } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import { NEVER } from '../../actions/board/boardInputs';
import type { TemplateData } from '../../card/templates';
import type { BoardView } from '../view/boardView';

/** How often a board is posted again, and when next. */
export function repeatText(repeat: Repeat | null, { phrases }: Pick<BoardView, 'phrases'>): string {
  if (repeat === null) return phrases.t('board.repeat.never');
  const period = phrases.t(`board.repeat.${repeat.every}`);
  return phrases.t('board.repeat.next', { period, day: phrases.date(repeat.next) });
}

/** The inputs for it, with the value that is set. */
export function repeatInputs(chosen: Pick<Repeat, 'every' | 'next'> | null, phrases: Phrases): TemplateData {
  return {
    everyLabel: phrases.t('board.form.repeat'),
    every: chosen?.every ?? NEVER,
    periods: ([NEVER, ...repeatEvery.options] as const).map((period) => ({
      title: phrases.t(`board.repeat.${period}`),
      value: period,
    })),
    nextLabel: phrases.t('board.form.next'),
    next: chosen?.next ?? '',
  };
}
