import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardCards, BoardProblem } from '../../../cards/boardCards';
import type { Texts } from '../../../i18n/texts';
import type { Delivery } from '../../connector/delivery';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import { placeName } from '../../directory/placeName';
import type { Logger } from '../../turn/logger';

/** Reports that a card could not be posted or updated, and that there will be no automatic retry. */
export type ReportTrouble = (stored: StoredBoard, delivery: Delivery) => Promise<void>;

export type TroubleParts = {
  homes: Homes;
  notifiedOnce: NotifiedOnce;
  directMessages: DirectMessages;
  cards: BoardCards;
  texts: Texts;
  logger: Logger;
};

/**
 * Logs the problem and tells the poster why, once for each reason. If the bot is not installed in the place, marks the
 * place, so that nothing more is sent there.
 */
export function createReportTrouble(parts: TroubleParts): ReportTrouble {
  const { homes, notifiedOnce, directMessages, cards, texts, logger } = parts;
  return async ({ board }, delivery) => {
    logger.warn({ board: board.id, delivery }, 'the card of a board cannot be brought up to date');
    if (delivery.kind === 'not-installed') await homes.refused(board.place);
    if (!(await notifiedOnce.isNews(board.id, 'trouble', delivery.kind))) return;
    const home = await homes.of(board.place);
    await directMessages.card(board.poster, board.place, (locale) => {
      const place = placeName(board.place, home, texts.in(locale));
      return cards.problem(problemOf(delivery, board.title, place), { locale });
    });
  };
}

function problemOf(delivery: Delivery, title: string, place: string): BoardProblem {
  switch (delivery.kind) {
    case 'gone':
      return { kind: 'place-gone', place };
    case 'not-installed':
      return { kind: 'app-missing', place };
    case 'delivered':
    case 'throttled':
    case 'unavailable':
    case 'unsure':
    case 'unsupported':
    case 'rejected':
      return { kind: 'card-stuck', title, place };
  }
}
