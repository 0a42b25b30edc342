import { type ComposeInvoke, readComposeInvoke } from '../composeBox/composeInvoke';
import { FEEDBACK_INVOKE } from '../feedback/feedbackInvoke';
import { type FileConsent, readFileConsent } from '../framework/outgoing/fileActivities';
import type { Incoming } from '../turn/turn';

/** An invoke that the bot serves; each kind has its own way to show a text. */
export type ServedInvoke =
  | { kind: 'button' | 'dialog' | 'feedback' }
  | { kind: 'compose'; composing: ComposeInvoke }
  | { kind: 'file'; consent: FileConsent };

/** Undefined for an invoke that this bot does not serve. */
export function servedInvokeOf({ name, value, turn }: Incoming): ServedInvoke | undefined {
  if (name === FEEDBACK_INVOKE) return { kind: 'feedback' };
  const composing = readComposeInvoke(name, value);
  if (composing) return { kind: 'compose', composing };
  const consent = readFileConsent(name, value);
  if (consent) return { kind: 'file', consent };
  if (turn.inDialog) return { kind: 'dialog' };
  return name === 'adaptiveCard/action' ? { kind: 'button' } : undefined;
}
