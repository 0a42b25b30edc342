import type { InvokeResponse } from 'botbuilder';
import type { ComposeInvoke } from '../composeBox/composeInvoke';
import { toastResponse } from '../framework/outgoing/cardInvoke';
import { dialogResponse } from '../framework/outgoing/dialogs';
import type { FileConsent } from '../framework/outgoing/fileActivities';
import { composeResponse } from './composeResponse';

/** An invoke that the bot serves; each kind has its own way to show a text. */
export type ServedInvoke =
  | { kind: 'button' | 'dialog' | 'feedback' }
  | { kind: 'compose'; composing: ComposeInvoke }
  | { kind: 'file'; consent: FileConsent };

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
