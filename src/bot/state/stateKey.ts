import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';

/** The activity lacks an id that the key of the state needs. */
export class StateKeyError extends Error {
  override readonly name = 'StateKeyError';
  readonly code = 'state_activity_incomplete';
}

/** Each thread of a channel is a conversation of its own. */
export function conversationKey({ activity }: TurnContext): string {
  return keyOfConversation(activity.channelId, activity.conversation?.id);
}

/** The same outside of a turn. `client` is the channel id of the client: `msteams` … */
export function keyOfConversation(client: string, conversation: string): string {
  return stateKey('conversations', [
    ['channelId', client],
    ['conversation.id', conversation],
  ]);
}

export function userKey({ activity }: TurnContext): string {
  return keyOfUser(activity.channelId, activity.from?.id);
}

/** The same outside of a turn. `client` is the channel id of the client: `msteams` … */
export function keyOfUser(client: string, personId: string): string {
  return stateKey('users', [
    ['channelId', client],
    ['from.id', personId],
  ]);
}

function stateKey(kind: string, parts: [field: string, id: unknown][]): string {
  return ['state', kind, ...parts.map(([field, id]) => keyPart(field, id))].join('/');
}

/**
 * Ids in their usual form stay readable. All others are hashed: they could be too long for a key, or contain the slash
 * that separates ids and so reach another person's state.
 */
function keyPart(field: string, id: unknown): string {
  if (typeof id !== 'string' || id === '') {
    throw new StateKeyError(
      `The activity has no activity.${field}, so it has no state: check what the client sends.`,
    );
  }
  if (id.length <= 256 && /^[\w:;=@.|-]+$/.test(id)) return id;
  return `#${createHash('sha256').update(id, 'utf16le').digest('hex')}`;
}
