import { withoutEnd } from '../../playbook/withoutEnd';
import { textWidth } from './textWidth';

/** What fits on a button on a phone 320 px wide, in letters; what is longer, clients cut off anywhere. */
export const WIDEST_TITLE = 32;

const TRAILING = /[\s\p{P}]/u;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A title that fits on a button: a longer one ends at a word, with an ellipsis. */
export function buttonTitle(title: string): string {
  const text = title.trim();
  if (textWidth(text) <= WIDEST_TITLE) return text;
  const kept = upToWord(text);
  return `${withoutEnd(kept, (character) => TRAILING.test(character))}…`;
}

/** As many whole words as fit before the ellipsis; as many letters of a single word that does not fit. */
function upToWord(text: string): string {
  const room = WIDEST_TITLE - 1;
  let kept = '';
  for (const { segment } of words.segment(text.slice(0, WIDEST_TITLE + 1))) {
    if (textWidth(kept + segment) > room) break;
    kept += segment;
  }
  if (kept.length === text.slice(0, WIDEST_TITLE + 1).length) kept = '';
  return kept.trim() === '' ? [...text].slice(0, WIDEST_TITLE / 2 - 1).join('') : kept;
}
