import { tokensOfText } from '../../text/tokens';
import type { Lexicon } from '../../vocabulary/lexicon';
import type { FactKind } from '../../vocabulary/schema';

/**
 * Whether a text says a fact of one of these kinds: to "how often?" there is an answer in "every two weeks", whatever the
 * words of the question are.
 * @param lexicon of the language that the text is in
 */
export function saysFact(
  text: string,
  kinds: readonly FactKind[],
  { stem, factsSaid }: Pick<Lexicon, 'stem' | 'factsSaid'>,
): boolean {
  if (kinds.length === 0) return false;
  const tokens = tokensOfText(text);
  if (kinds.includes('amount') && tokens.some(isNumber)) return true;
  return factsSaid.find(tokens.map(stem), tokens).some(({ value }) => kinds.includes(value));
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}
