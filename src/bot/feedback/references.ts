import type { Activity } from 'botbuilder';
import { threadless } from '../../boards/board/keys';

type Where = Pick<Activity, 'channelId' | 'conversation'>;

/** What a rating calls the answer on a card that carries this id. */
export function cardReference(id: string): string {
  return `card\n${id}`;
}

/** What a rating calls the message with this id. The thread of a channel is no part of it: not every client names it. */
export function messageReference({ channelId, conversation }: Where, id: string): string {
  return ['message', channelId, threadless(conversation.id), id].join('\n');
}

/** What a rating calls the last answer of a conversation, for a client that does not say which it is about. */
export function latestReference({ channelId, conversation }: Where): string {
  return ['latest', channelId, conversation.id].join('\n');
}
