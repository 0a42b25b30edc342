import { LRUCache } from 'lru-cache';
import type { BoardId } from '../../../boards/board/board';
import { placeKey } from '../../../boards/board/keys';
import { mayAdopt } from '../../../boards/keeping/records';
import type { BoardService } from '../../../boards/keeping/service';
import { atMost } from '../../../playbook/remembered';
import type { Logger } from '../../turn/logger';
import type { Turn } from '../../turn/turn';

/**
 * Learns of messages that arrived although the service said nothing or something else: when somebody presses a button of
 * the posted card, the message with it is there, and becomes the card of the board unless the board knows it. Only while it
 * is in doubt where the card is: a press can name any message, and the board would write over it.
 */
export type AdoptMessages = (
  board: BoardId,
  turn: Pick<Turn, 'where' | 'trace'>,
  message: string,
) => Promise<void>;

/** A message of which it is known what it is, is looked up once, however many people press on it. */
const REMEMBERED = 5000;

export function createAdoptMessages(service: BoardService, logger: Logger): AdoptMessages {
  const looked = new LRUCache<string, Promise<boolean>>(atMost(REMEMBERED));

  /** Whether it is known for good what the message is. */
  const look = async (
    id: BoardId,
    { where: { place }, trace }: Pick<Turn, 'where' | 'trace'>,
    message: string,
  ): Promise<boolean> => {
    const stored = await service.loadReadable(id);
    if (!stored || placeKey(stored.board.place) !== placeKey(place)) return true;
    if ([...stored.cards, ...stored.replaced].some(({ activity }) => activity === message)) return true;
    // What is sent right now may turn out to be in doubt.
    if (!mayAdopt(stored)) return false;
    const others = await service.inPlace(place);
    if (others.some(({ messages }) => messages.includes(message))) return true;
    await service.adoptCard(id, { activity: message, conversation: place.conversation });
    logger.info({ turn: trace, board: id }, 'a message that had not been confirmed is the card of its board');
    return true;
  };

  return async (id, turn, message) => {
    const key = JSON.stringify([id, placeKey(turn.where.place), message]);
    const looking = looked.get(key) ?? look(id, turn, message);
    looked.set(key, looking);
    try {
      if (!(await looking)) looked.delete(key);
    } catch (err) {
      looked.delete(key);
      logger.warn({ turn: turn.trace, err }, 'a message of a board could not be recorded');
    }
  };
}
