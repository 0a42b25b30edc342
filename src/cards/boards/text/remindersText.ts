import type { Reminders } from '../../../boards/board/board';
import type { BoardView } from '../view/boardView';

/** When and where a board sends reminders, as text. */
export function remindersText(
  { mode, hour }: Reminders,
  { phrases, clock }: Pick<BoardView, 'phrases' | 'clock'>,
): string {
  switch (mode) {
    case 'off':
      return phrases.t('board.reminders.off');
    case 'channel':
      return phrases.t('board.reminders.channel.at', { hour: clock.hour(hour) });
    case 'both':
      return phrases.t('board.reminders.both.at', { hour: clock.hour(hour) });
    case 'private':
      return phrases.t('board.reminders.private.at', { hour: clock.hour(hour) });
  }
}
