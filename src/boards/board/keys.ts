import { createHash } from 'node:crypto';
import type { BoardId, Place } from './board';

/** Every board is below it. */
export const BOARDS_PREFIX = 'boards/';

/**
 * What the boards and the card updates of one channel or chat have in common, also when Teams names a thread of it:
 * `19:abc@thread.tacv2;messageid=1` is in `19:abc@thread.tacv2`.
 */
export function placeKey(place: Pick<Place, 'conversation' | 'channel'>): string {
  return place.channel ?? threadOf(place.conversation).channel;
}

/**
 * The channel that a thread is in and the message that opened it, which Teams writes as one id,
 * `19:abc@thread.tacv2;messageid=1`. Another conversation is its own channel, without a message.
 */
export function threadOf(conversation: string): { channel: string; message: string | null } {
  const [channel = '', rest] = conversation.split(';messageid=', 2);
  return { channel, message: rest?.split(';')[0] || null };
}

/**
 * The id holds the place, so that the key of the one document lists the boards of a channel, and the operation, so
 * that the same click delivered twice makes one board.
 */
export function newBoardId(place: Place, posterId: string, operation: string): BoardId {
  return `${digest(placeKey(place))}-${digest(`${posterId} ${operation}`)}`;
}

/** The document of a board; undefined for what cannot be the id of one. */
export function boardKey(id: BoardId): string | undefined {
  const parts = /^([0-9a-f]{16})-([0-9a-f]{16})$/.exec(id);
  return parts ? `${BOARDS_PREFIX}${parts[1]}/${parts[2]}` : undefined;
}

/** What the keys of all boards of a channel or chat start with. */
export function placePrefix(place: Pick<Place, 'conversation' | 'channel'>): string {
  return `${BOARDS_PREFIX}${digest(placeKey(place))}/`;
}

/** What the keys of a person's entries start with. */
export function personPrefix(personId: string): string {
  return `board-people/${digest(personId)}/`;
}

/** A short name for an operation of a person: two people may click on the same button. */
export function operationMark(personId: string, operation: string): string {
  return digest(`${personId} ${operation}`);
}

/** 64 bits in 16 characters that are fit for a key. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
