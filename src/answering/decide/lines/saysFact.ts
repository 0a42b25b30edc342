import type { Page } from '../../../playbook/page';
import { isDigit, tokensOfText } from '../../text/tokens';
import type { Lexicon } from '../../vocabulary/lexicon';
import type { FactKind } from '../../vocabulary/schema';

/**
 * The kinds of facts that a text says: to "how often?" there is an answer in "every two weeks", whatever the words of the
 * question are.
 * @param lexicon of the language that the text is in
 */
export function factsIn({ text, hasLink }: SaidLine, { stem, factsSaid }: FactWords): readonly FactKind[] {
  const tokens = tokensOfText(text);
  const said = factsSaid.find(tokens.map(stem), tokens).map(({ value }) => value);
  const counts = tokens.some((token) => isDigit(token.charCodeAt(0)));
  return [
    ...new Set([...said, ...(counts ? ['amount' as const] : []), ...(hasLink ? ['way' as const] : [])]),
  ];
}

/** The text of a line with its heading; where it has a link, it tells the way to something. */
export type SaidLine = { text: string; hasLink: boolean };

type FactWords = Pick<Lexicon, 'stem' | 'factsSaid'>;
type FactsOfLines = Map<string, readonly FactKind[]>;
/** Reading the lines of a long page took as long as all else of an answer, so they are read for the first question only. */
const known = new WeakMap<Page, WeakMap<FactWords, FactsOfLines>>();

/** The same of lines of a page; `key` tells one from the others, and `lineOf` is asked once for each. */
export function factsOnPage(page: Page, lexicon: FactWords) {
  const byLexicon = known.get(page) ?? new WeakMap<FactWords, FactsOfLines>();
  known.set(page, byLexicon);
  const facts: FactsOfLines = byLexicon.get(lexicon) ?? new Map();
  byLexicon.set(lexicon, facts);
  return (key: string, lineOf: () => SaidLine): readonly FactKind[] => {
    const said = facts.get(key) ?? factsIn(lineOf(), lexicon);
    facts.set(key, said);
    return said;
  };
}
