import type { BoardService } from '../../../boards/keeping/service';
import { answersFor } from '../../../boards/templates/answersFor';
import type { BoardCards } from '../../../cards/boardCards';
import type { Texts } from '../../../i18n/texts';
import type { JobHandler } from '../../../store/ports/jobs';
import { nextAttempt } from '../../connector/nextAttempt';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import { placeName } from '../../directory/placeName';
import { readTroubleSubject } from '../posting/troubleSubject';

export type TroubleJobParts = {
  service: BoardService;
  homes: Homes;
  notifiedOnce: NotifiedOnce;
  directMessages: DirectMessages;
  cards: BoardCards;
  texts: Texts;
  now: () => number;
};

const USUAL_CLIENT = 'msteams';

/**
 * Tells the poster of a board what happened to its card, or whoever set up its series that it has ended; once for each
 * reason. A job of its own, because the message can have to wait like any other.
 */
export function createTroubleHandler(parts: TroubleJobParts): JobHandler {
  const { service, homes, notifiedOnce, directMessages, cards, texts, now } = parts;
  return async (job) => {
    const read = readTroubleSubject(job.subjects.at(-1) ?? '');
    const stored = read && (await service.loadReadable(read.board));
    if (!read || !stored) return { kind: 'done' };
    const { board } = stored;
    const { kind, why } = read.trouble;
    // A later attempt sends the message that an earlier one has recorded and could not deliver.
    const isSeries = kind.startsWith('repeat-');
    // A series that is set up again can end again.
    const news = isSeries ? `${kind} ${why}` : kind;
    if (!(await notifiedOnce.isNews(board.id, 'trouble', news)) && job.attempt === 1) return { kind: 'done' };
    const home = await homes.of(board.place);
    const card = (locale: string) => {
      const place = placeName(board.place, home, texts.in(locale));
      return cards.trouble({ kind, why, title: board.title, place }, board.id, { locale });
    };
    const to = isSeries ? answersFor(board) : board.poster;
    const delivery = await directMessages.card(to, board.place, card, job.turns);
    // It is corrected when the board is posted after all.
    if (delivery.kind === 'delivered' && stored.cards.length === 0 && delivery.conversation !== null) {
      const { id: activity, conversation } = delivery;
      const { serviceUrl } = board.place;
      const client = home?.client ?? USUAL_CLIENT;
      await service.recordForm(board.id, { activity, conversation, channel: null, serviceUrl, client });
    }
    // A message to one person may not be worth being there twice.
    if (delivery.kind === 'unsure') return { kind: 'done' };
    const next = nextAttempt(delivery, job, now(), 'new-message');
    return next.kind === 'again' ? { kind: 'retry', at: next.at } : { kind: 'done' };
  };
}
