/**
 * How an answer can be rated: with Teams' own buttons below the message (feedback loop), with buttons on the card, or
 * not.
 */
export type FeedbackControls = 'loop' | 'buttons' | 'none';

export function feedbackControls(client: string, enabled: boolean): FeedbackControls {
  if (!enabled) return 'none';
  return client === 'msteams' ? 'loop' : 'buttons';
}
