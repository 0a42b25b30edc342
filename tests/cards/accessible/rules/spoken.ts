import { textIn } from '../../../../src/cards/card/cardElements';
import type { Rule } from '../rule';
import { hasLetters } from '../walk';

/** `speak` names the card for the immersive reader and for the region that a screen reader enters. */
export const spoken: Rule = {
  asks: 'says in a line what it is, aloud, as a notification and where it cannot be shown',
  complaints: ({ content, summary }) => {
    const card = { ...content };
    const lines = { speak: textIn(card, 'speak'), fallbackText: textIn(card, 'fallbackText'), summary };
    return [
      ...Object.entries(lines).flatMap(([name, line]) => (hasLetters(line) ? [] : [`${name} says nothing`])),
      ...(/[<>&]/.test(lines.speak) ? ['speak has markup'] : []),
    ];
  },
  broken: [],
};
