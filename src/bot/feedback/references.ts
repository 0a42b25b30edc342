import { threadOf } from '../../boards/board/keys';
import type { Where } from '../turn/turn';

/** What a rating calls the answer on a card that carries this id. */
export function cardReference(id: string): string {
  return `card\n${id}`;
}

/** What a rating calls the message with this id. The thread of a channel is no part of it: not every client names it. */
export function messageReference({ client, place }: Where, id: string): string {
  return ['message', client, threadOf(place.conversation).channel, id].join('\n');
}

/** What a rating calls the last answer of a conversation, for a client that does not say which it is about. */
export function latestReference({ client, place }: Where): string {
  return ['latest', client, place.conversation].join('\n');
}
