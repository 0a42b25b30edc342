import { hash } from 'node:crypto';
import type { BoardId, Place } from './board';

/** The key prefix of all boards. */
export const BOARDS_PREFIX = 'boards/';

/**
 * The part of a key that all boards and card updates of one channel or chat share. The thread is ignored:
 * `19:abc@thread.tacv2;messageid=1` belongs to `19:abc@thread.tacv2`.
 */
export function placeKey(place: Pick<Place, 'conversation' | 'channel'>): string {
  return place.channel ?? threadOf(place.conversation).channel;
}

/**
 * Splits the conversation id of a thread, such as `19:abc@thread.tacv2;messageid=1`, into the channel and the message
 * that started the thread. Any other conversation is its own channel, without a message.
 */
export function threadOf(conversation: string): { channel: string; message: string | null } {
  const [channel = '', rest] = conversation.split(';messageid=', 2);
  return { channel, message: rest?.split(';')[0] || null };
}

/**
 * The id contains the place, so that a key prefix lists the boards of a channel. It also contains the operation, so
 * that a click that is delivered twice creates only one board.
 */
export function newBoardId(place: Place, posterId: string, operation: string): BoardId {
  return `${digest(placeKey(place))}-${digest(`${posterId} ${operation}`)}`;
}

/** The document key of a board; undefined when `id` is not a valid board id. */
export function boardKey(id: BoardId): string | undefined {
  const parts = /^([0-9a-f]{16})-([0-9a-f]{16})$/.exec(id);
  return parts ? `${BOARDS_PREFIX}${parts[1]}/${parts[2]}` : undefined;
}

/** The key prefix of all boards of a channel or chat. */
export function placePrefix(place: Pick<Place, 'conversation' | 'channel'>): string {
  return `${BOARDS_PREFIX}${digest(placeKey(place))}/`;
}

const LIST = 'board-list/';

/** The key of what the list of its place knows of a board; `id` is a valid one. */
export function listKey(id: BoardId): string {
  return `${LIST}${id.replace('-', '/')}`;
}

/** The key prefix of the same for all boards of a channel or chat. */
export function listPrefix(place: Pick<Place, 'conversation' | 'channel'>): string {
  return `${LIST}${digest(placeKey(place))}/`;
}

/** The key of the mark that the list of a place has all of its boards. */
export function listMarkKey(place: Pick<Place, 'conversation' | 'channel'>): string {
  return `${LIST}${digest(placeKey(place))}`;
}

/** The key prefix of a person's index entries. */
export function personPrefix(personId: string): string {
  return `board-people/${digest(personId)}/`;
}

/** A short id for an operation. Includes the person, because two people may click the same button. */
export function operationMark(personId: string, operation: string): string {
  return digest(`${personId} ${operation}`);
}

/** A 64-bit hash as 16 hexadecimal characters, which are safe in a key. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
