import type { DocumentStore } from '../../store/ports/documents';
import { MergingState } from './mergingState';
import { conversationKey, userKey } from './stateKey';

/** What is remembered of a conversation: the page it is about, the dialog. */
export function conversationState(documents: DocumentStore): MergingState {
  return new MergingState(documents, conversationKey);
}

/** What is remembered of a person on one channel, whichever conversation they are in. */
export function userState(documents: DocumentStore): MergingState {
  return new MergingState(documents, userKey);
}
