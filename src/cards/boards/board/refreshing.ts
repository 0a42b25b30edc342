import type { Board } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import { showPress } from '../../actions/board/boardPress';
import { OWN_LANGUAGE } from '../../actions/board/boardSeen';
import { press } from '../../card/button';
import { type AdaptiveCardJson, type Card, MAX_CARD_UNITS } from '../../card/card';

/** Clients refresh a card for at most this many people. */
const MOST_REFRESHED = 60;

/** Room for the message around the card, and for the dialogs of its rows, in UTF-16 units. */
const MESSAGE_UNITS = 1_500;

/** Adds an automatic refresh for as many of the people as the message has room for. */
export function refreshing(card: Card, board: Board, userIds: readonly string[], phrases: Phrases): Card {
  const title = phrases.t('board.button.own-language');
  const action = press({ title, action: showPress(board.id, OWN_LANGUAGE) });
  const refreshed = (count: number): AdaptiveCardJson => ({
    ...card.content,
    refresh: { action, userIds: userIds.slice(0, count) },
  });
  let count = Math.min(MOST_REFRESHED, userIds.length);
  while (count > 0 && JSON.stringify(refreshed(count)).length > MAX_CARD_UNITS - MESSAGE_UNITS) count -= 5;
  return count > 0 ? { ...card, content: refreshed(count) } : card;
}
