import { isDigit, tokensOfText } from '../../text/tokens';
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
  const tokens = tokensOfText(text);
  if (kinds.includes('amount') && tokens.some((token) => isDigit(token.charCodeAt(0)))) return true;
  return factsSaid.find(tokens.map(stem), tokens).some(({ value }) => kinds.includes(value));
}
