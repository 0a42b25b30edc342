/** An element of a card's body, an action or a part of either, as Adaptive Cards 1.5 writes it. */
export type Element = { readonly type: string; readonly [property: string]: unknown };

export type AdaptiveCardJson = {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly Element[];
  readonly [property: string]: unknown;
};

/** `summary` is one line for the notification of the activity, in the reader's language. */
export type Card = { content: AdaptiveCardJson; summary: string };

/** The most buttons that Teams shows of a card. */
export const MAX_BUTTONS = 6;

/**
 * UTF-16 units of a serialised card with everything around it. Teams documents about 100 KB a message, yet 413 has
 * been reported from 70 KB of UTF-8 on.
 */
export const MAX_CARD_UNITS = 28_000;
