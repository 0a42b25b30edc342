import type { CommandWords } from '../commandWords';
import { standsAt, type Token, tokensOf, wordsOf } from '../tokens';
import type { RequestWords } from './requestWords';

/**
 * Creates a function that says whether a text may ask for a board in any of the languages. Most messages are questions,
 * and looking for dates and requests in all languages costs a third of a turn; this looks at the text once. It may say
 * yes to a text that asks for nothing, and says no only where `isRequest` and the phrases of `postBoard` would.
 */
export function boardRequestFilter(words: Iterable<CommandWords>): (text: string) => boolean {
  const all = [...words];
  const spaced = all.filter(({ due }) => due.spaced).map(({ request }) => spacedRequest(request));
  const joined = all.filter(({ due }) => !due.spaced).map(({ request }) => joinedRequest(request));
  return (text) => {
    const tokens = tokensOf(text);
    return spaced.some((mayAsk) => mayAsk(tokens)) || joined.some((mayAsk) => mayAsk(text));
  };
}

function spacedRequest(words: RequestWords): (tokens: readonly Token[]) => boolean {
  const [post, make, want] = [
    saidIn(words.post),
    saidIn(words.make),
    saidIn([...words.want, ...words.follow]),
  ];
  const follow = saidIn(words.follow);
  const board = saidIn(words.boards, words.boardEnds);
  const tasks = saidIn(words.tasks, words.taskEnds);
  return (tokens) =>
    post(tokens) || board(tokens) || follow(tokens) || (tasks(tokens) && (want(tokens) || make(tokens)));
}

/** Whether one of the phrases is said, or a word has one of the ends. */
function saidIn(
  phrases: readonly string[],
  ends: readonly string[] = [],
): (tokens: readonly Token[]) => boolean {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases.map(wordsOf)) {
    const [first = ''] = phrase;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (tokens) =>
    tokens.some(
      ({ word }, index) =>
        ends.some((end) => word.endsWith(end)) ||
        byFirst.get(word)?.some((phrase) => standsAt(tokens, phrase, index)),
    );
}

function joinedRequest({ post, make, want, follow, boards, tasks }: RequestWords): (text: string) => boolean {
  return (text) => {
    const has = (phrases: readonly string[]) => phrases.some((phrase) => text.includes(phrase));
    return has(post) || has(boards) || has(follow) || (has(tasks) && (has(want) || has(make)));
  };
}
