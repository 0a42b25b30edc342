import type { CommandWords } from '../commandWords';
import { standsAt, tokensOf, wordsOf } from '../tokens';
import { joinedRequestReader } from './joinedRequest';
import { LONGEST_REQUEST, type NamedProcess } from './namedProcess';
import { spacedRequestReader } from './spacedRequest';

/**
 * Creates a function that reads sentences that ask for a board by their words, for those that are no phrase of
 * `namedProcessReader`. The language that knows most of the words is the one that the sentence is in. `isDated`: a day was
 * named, which is not in the text any more.
 */
export function requestedBoardReader(
  words: Iterable<CommandWords>,
): (text: string, isDated: boolean) => NamedProcess | undefined {
  const all = [...words];
  const readers = all.map(({ request, tasksOf, due }) =>
    due.spaced ? spacedRequestReader(request, tasksOf) : joinedRequestReader(request, tasksOf),
  );
  // Of all languages: a question in Spanish is no request in Portuguese.
  const asks = all.filter(({ due }) => due.spaced).flatMap(({ request }) => request.asks.map(wordsOf));
  return (text, isDated) => {
    if (text.length > LONGEST_REQUEST) return undefined;
    const tokens = tokensOf(text);
    if (asks.some((question) => standsAt(tokens, question))) return undefined;
    const asked = readers.flatMap((read) => read(text, isDated) ?? []);
    const [best] = asked.sort((a, b) => b.known - a.known);
    return best && { process: best.process, question: best.question };
  };
}
