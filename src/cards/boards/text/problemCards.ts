import type { Refusal } from '../../../boards/board/refusal';
import type { Locale } from '../../../playbook/locale';
import type { Card } from '../../card/card';
import { messageLayout } from '../../messages/messages';
import type { BoardFrames } from '../view/boardFrames';
import { type BoardProblem, problemText } from './problem';
import { refusalText } from './refusalText';

/** Why something was not done: one sentence for a toast, and the same as a card for clients without toasts. */
export function problemCards({ texts, forReader }: BoardFrames) {
  return {
    refusalText: (refusal: Refusal, locale: Locale): string => refusalText(refusal, texts.in(locale)),
    problemText: (problem: BoardProblem, locale: Locale): string => problemText(problem, texts.in(locale)),
    refusal: (refusal: Refusal, reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) =>
        messageLayout(phrases.t('refusal.title'), refusalText(refusal, phrases)),
      ),
    problem: (problem: BoardProblem, reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) =>
        messageLayout(phrases.t('board.problem.title'), problemText(problem, phrases)),
      ),
  };
}
