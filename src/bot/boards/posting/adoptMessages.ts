import { LRUCache } from 'lru-cache';
import type { BoardId } from '../../../boards/board/board';
import { placeKey } from '../../../boards/board/keys';
import type { BoardService } from '../../../boards/keeping/service';
import type { Logger } from '../../turn/logger';
import type { Turn } from '../../turn/turn';

/**
 * Learns of messages that arrived although the service said nothing or something else: when somebody presses a button of
 * the posted card, the message with it is there, and becomes the card of the board unless the board knows it.
 */
export type AdoptMessages = (
  board: BoardId,
  turn: Pick<Turn, 'where' | 'trace'>,
  message: string,
) => Promise<void>;

/** Each message is looked up once, however many people press on it. */
const REMEMBERED = 5000;

export function createAdoptMessages(service: BoardService, logger: Logger): AdoptMessages {
  const looked = new LRUCache<string, Promise<void>>({ max: REMEMBERED });

  const look = async (
    id: BoardId,
    { where: { place }, trace }: Pick<Turn, 'where' | 'trace'>,
    message: string,
  ): Promise<void> => {
    const stored = await service.loadReadable(id);
    if (!stored || placeKey(stored.board.place) !== placeKey(place)) return;
    if ([...stored.cards, ...stored.replaced].some(({ activity }) => activity === message)) return;
    await service.adoptCard(id, { activity: message, conversation: place.conversation });
    logger.info({ turn: trace, board: id }, 'a message that had not been confirmed is the card of its board');
  };

  return async (id, turn, message) => {
    const key = JSON.stringify([id, placeKey(turn.where.place), message]);
    const looking = looked.get(key) ?? look(id, turn, message);
    looked.set(key, looking);
    try {
      await looking;
    } catch (err) {
      looked.delete(key);
      logger.warn({ turn: turn.trace, err }, 'a message of a board could not be recorded');
    }
  };
}
