import { normalised } from './normalised';

/** The same key for questions that differ only in case, accents, punctuation or spaces. */
export function questionKey(question: string): string {
  return (
    normalised(question, 'NFKD')
      // Keeps Japanese marks, which distinguish が from か.
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
