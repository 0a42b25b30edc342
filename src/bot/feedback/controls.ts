/** How an answer is rated: by Teams' own buttons below the message, by buttons on the card, or not at all. */
export type FeedbackControls = 'loop' | 'buttons' | 'none';

export function feedbackControls(client: string, enabled: boolean): FeedbackControls {
  if (!enabled) return 'none';
  return client === 'msteams' ? 'loop' : 'buttons';
}
