import type { InvokeResponse } from 'botbuilder';
import { toastResponse } from '../framework/outgoing/cardInvoke';
import { dialogResponse } from '../framework/outgoing/dialogs';
import { composeResponse } from './composeResponse';
import type { ServedInvoke } from './servedInvoke';

/** Tells why an invoke is not carried out, where the client shows it; Teams itself thanks for feedback. */
export function limitedResponse(invoke: ServedInvoke, text: string): InvokeResponse {
  switch (invoke.kind) {
    case 'button':
      return toastResponse(text);
    case 'dialog':
      return dialogResponse({ kind: 'message', text });
    // Teams shows no text here, and asks again when the board is exported again.
    case 'file':
    case 'feedback':
      return { status: 200, body: {} };
    case 'compose':
      return composeResponse({ kind: invoke.composing.kind === 'search' ? 'nothing' : 'closed', text });
  }
}
