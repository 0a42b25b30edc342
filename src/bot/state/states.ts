import type { DocumentStore } from '../../store/ports/documents';
import { MergingState } from './mergingState';
import { conversationKey, userKey } from './stateKey';

/** State of a conversation: its page and its dialog. */
export function conversationState(documents: DocumentStore): MergingState {
  return new MergingState(documents, conversationKey);
}

/** State of a person on one channel, the same in all conversations. */
export function userState(documents: DocumentStore): MergingState {
  return new MergingState(documents, userKey);
}
