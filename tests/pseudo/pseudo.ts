/** A language that nobody speaks: English that is a third longer, in letters with accents, between brackets. */
export const PSEUDO = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const LETTERS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));
const PLACEHOLDER = /(\{\{\w+\}\})/;

/** A sentence of the catalogue in it. Placeholders stay. */
export function pseudoPhrase(phrase: string): string {
  const words = phrase
    .split(PLACEHOLDER)
    .map((piece) => (PLACEHOLDER.test(piece) ? piece : accented(piece)))
    .join('');
  return `⟦${words}${' ~'.repeat(Math.ceil(phrase.length / 8))}⟧`;
}

/** Text of the playbook in it: only the letters, so that what is written there is as long as it is. */
export function accented(text: string): string {
  return [...text].map((letter) => LETTERS.get(letter) ?? letter).join('');
}
