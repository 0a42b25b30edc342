import type { BoardId } from '../../../boards/board/board';
import type { Meanwhile, Refusal } from '../../../boards/board/refusal';
import type { Locale } from '../../../playbook/locale';
import { elsewherePress, retryPress } from '../../actions/board/boardPress';
import type { Card } from '../../card/card';
import { messageLayout, noticeLayout } from '../../messages/messages';
import { shortened } from '../../text/shortened';
import type { BoardFrames } from '../view/boardFrames';
import { meanwhileParams } from './meanwhileText';
import { type BoardProblem, type BoardTrouble, problemText } from './problem';
import { refusalText } from './refusalText';

/** Why something was not done: one sentence for a toast, and the same as a card for clients without toasts. */
export function problemCards({ texts, forReader }: BoardFrames) {
  return {
    refusalText: (refusal: Refusal, locale: Locale): string => refusalText(refusal, texts.in(locale)),
    /** That what somebody else has set while a form was open stays. */
    keptText: (kept: Meanwhile, locale: Locale): string => {
      const phrases = texts.in(locale);
      return phrases.t('board.kept', meanwhileParams(kept, phrases));
    },
    problemText: (problem: BoardProblem, locale: Locale): string => problemText(problem, texts.in(locale)),
    refusal: (refusal: Refusal, reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) =>
        noticeLayout(phrases.t('refusal.title'), refusalText(refusal, phrases), phrases),
      ),
    problem: (problem: BoardProblem, reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) =>
        noticeLayout(phrases.t('board.problem.title'), problemText(problem, phrases), phrases),
      ),
    /** For the poster: what happened to the card of a board, and what they can do. */
    trouble: (trouble: BoardTrouble, board: BoardId, reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) => {
        const [title, text] = [phrases.t(titleOf(trouble)), problemText(trouble, phrases)];
        const layout =
          // A series that has ended has nothing that could be posted.
          trouble.kind === 'repeat-ended' || trouble.kind === 'repeat-not-allowed'
            ? noticeLayout(title, text, phrases)
            : messageLayout(title, text, [
                { title: phrases.t('board.button.try-again'), action: retryPress(board) },
                { title: phrases.t('board.button.elsewhere'), action: elsewherePress(board) },
              ]);
        return { ...layout, place: shortened(trouble.title, 120) };
      }),
    /** What the bot does next about a board. */
    onItsWay: (what: 'retried' | 'elsewhere', reader: { locale: Locale }): Card =>
      forReader(reader, 0, (phrases) =>
        noticeLayout(phrases.t(`board.${what}.title`), phrases.t(`board.${what}.text`), phrases),
      ),
  };
}

function titleOf({ kind }: BoardTrouble): 'board.problem.waiting' | 'board.problem.title' {
  return kind === 'post-delayed' || kind === 'post-unconfirmed'
    ? 'board.problem.waiting'
    : 'board.problem.title';
}
