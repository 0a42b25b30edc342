import { conversationState } from '../../../src/bot/state/states';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { newTurn } from './turns';

/** Takes that many turns in one conversation, one after the other; each sets a property of its own. */
export async function takeTurns(documents: DocumentStore, who: string, count: number): Promise<void> {
  const state = conversationState(documents);
  for (let i = 0; i < count; i += 1) {
    const turn = newTurn();
    await state.createProperty<boolean>(`${who} ${i}`).set(turn, true);
    await state.saveChanges(turn);
  }
}
