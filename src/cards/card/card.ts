/** An element of a card's body, an action, or a part of either, in the format of Adaptive Cards 1.5. */
export type Element = { readonly type: string; readonly [property: string]: unknown };

export type AdaptiveCardJson = {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly body: readonly Element[];
  readonly [property: string]: unknown;
};

/** `summary` is the line for the notification, in the reader's language. */
export type Card = { content: AdaptiveCardJson; summary: string };

/** The most buttons on a card; what else it offers is behind the last one, *More*. */
export const MAX_BUTTONS = 3;

/**
 * Limit for a serialised card with everything around it, in UTF-16 units. Teams documents about 100 KB for a message,
 * but people have reported status 413 from 70 KB of UTF-8.
 */
export const MAX_CARD_UNITS = 28_000;

/** The same for the card of a board, which leaves room for the people for whom Teams refreshes it. */
export const MAX_BOARD_UNITS = 27_400;
