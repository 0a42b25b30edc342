import type { Card, Element } from '../../../src/cards/card/card';
import type { Locale } from '../../../src/playbook/locale';

/** A card on its way to a reader. */
export type Sent = Card & { locale: Locale };

/** One thing that a card has to be so that everybody can use it. */
export type Rule = {
  /** As the name of a test: "a card …". */
  asks: string;
  /** What is wrong with a card, a line each. */
  complaints(card: Sent): string[];
  /** Elements that break the rule, with a piece of what is then said. */
  broken: readonly [elements: readonly Element[], complaint: string][];
};
