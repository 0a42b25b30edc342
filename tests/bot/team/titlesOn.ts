import type { CardSeen } from '../cardSeen';

/** The titles of all that can be pressed on a card. */
export function titlesOn({ buttons }: CardSeen): string[] {
  return buttons.map(({ title }) => title);
}
