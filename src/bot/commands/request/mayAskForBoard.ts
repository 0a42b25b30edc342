import type { CommandWords } from '../commandWords';
import { standsAt, type Token, tokensOf, wordsOf } from '../tokens';
import type { RequestWords } from './requestWords';

/** Whether a text has a word of each list that is meant. */
type Mentions = { post: boolean; make: boolean; want: boolean; board: boolean; tasks: boolean };

/**
 * Creates a function that says whether a text may ask for a board in any of the languages. Most messages are questions,
 * and looking for dates and requests in all languages costs a third of a turn; this looks at the text once. It may say
 * yes to a text that asks for nothing, and says no only where `isRequest` and the phrases of `postBoard` would.
 */
export function boardRequestFilter(words: Iterable<CommandWords>): (text: string) => boolean {
  const all = [...words];
  const spaced = all.filter(({ due }) => due.spaced).map(({ request }) => spacedMentions(request));
  const joined = all.filter(({ due }) => !due.spaced).map(({ request }) => joinedMentions(request));
  return (text) => {
    const tokens = tokensOf(text);
    return spaced.some((read) => mayAsk(read(tokens))) || joined.some((read) => mayAsk(read(text)));
  };
}

function mayAsk({ post, make, want, board, tasks }: Mentions): boolean {
  return post || board || (tasks && (want || make));
}

function spacedMentions(words: RequestWords): (tokens: readonly Token[]) => Mentions {
  const [post, make, want] = [saidIn(words.post), saidIn(words.make), saidIn(words.want)];
  const board = saidIn(words.boards, words.boardEnds);
  const tasks = saidIn(words.tasks, words.taskEnds);
  return (tokens) => ({
    post: post(tokens),
    make: make(tokens),
    want: want(tokens),
    board: board(tokens),
    tasks: tasks(tokens),
  });
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

function joinedMentions({ post, make, want, boards, tasks }: RequestWords): (text: string) => Mentions {
  const isIn = (text: string) => (phrase: string) => text.includes(phrase);
  return (text) => ({
    post: post.some(isIn(text)),
    make: make.some(isIn(text)),
    want: want.some(isIn(text)),
    board: boards.some(isIn(text)),
    tasks: tasks.some(isIn(text)),
  });
}
