import { standsAt, type Token, tokensOf, wordsOf } from '../tokens';
import type { NamedProcess } from './namedProcess';
import { isRequest, type Part, type RequestWords } from './requestWords';

/** A word of the sentence and what it is; null for what may name the process. */
type Marked = Token & { part: Part | null; isClause: boolean };

type Phrase = { words: readonly string[]; part: Part };

/** A request, with how many of its words are known: the language that knows most of them is the one that it is in. */
export type Asked = NamedProcess & { known: number };

/** `isDated`: a day was named, which is not in the text any more. */
export type ReadRequest = (text: string, isDated: boolean) => Asked | undefined;

/** So many words for tasks are a clause that says nothing of which: "what has to be done". */
const CLAUSE = 3;
/** More words than this are no name of a board alone. */
const MOST_PLAIN = 8;

/**
 * Reads sentences that ask for a board, in a language with spaces between words, by the words that they have and not by
 * their order. What is left without those words is the question for the tasks.
 */
export function spacedRequestReader(words: RequestWords, tasksOf: string): ReadRequest {
  const phrases = phrasesOf(words);
  const [lead, tail] = [setOf(words.lead), setOf(words.tail)];
  const asks = words.asks.map(wordsOf);
  const plain = words.plain.map(wordsOf);
  const [boardEnds, taskEnds] = [words.boardEnds, words.taskEnds];

  const mark = (tokens: readonly Token[]): Marked[] => {
    const marked: Marked[] = [];
    while (marked.length < tokens.length) {
      const rest = tokens.slice(marked.length);
      const [first] = rest;
      if (!first) break;
      const found = phrases.get(first.word)?.find((phrase) => standsAt(rest, phrase.words));
      const part = found?.part ?? compound(first.word);
      for (const token of rest.slice(0, found?.words.length ?? 1))
        marked.push({ ...token, part, isClause: (found?.words.length ?? 1) >= CLAUSE });
    }
    return marked;
  };

  const compound = (word: string): Part | null => {
    if (boardEnds.some((end) => word.length > end.length && word.endsWith(end))) return 'board';
    return taskEnds.some((end) => word.length > end.length && word.endsWith(end)) ? 'tasks' : null;
  };

  /** The name before a board in one word with it: "Migrationsboard". */
  const nameIn = ({ raw, word }: Marked): string => {
    const end = boardEnds.find((one) => word.length > one.length && word.endsWith(one));
    return end === undefined ? '' : raw.slice(0, raw.length - end.length).replace(/s$/, '');
  };

  const isPlain = (tokens: readonly Marked[]): boolean => {
    const own = tokens.filter(({ part, word }) => part !== 'polite' && part !== 'fresh' && !lead.has(word));
    const isName = (rest: readonly Token[]) => plain.some((name) => standsAt(rest, name));
    const isEnd = own.length > 0 && (isName(own.slice(-1)) || compound(own.at(-1)?.word ?? '') === 'board');
    return tokens.length <= MOST_PLAIN && (isName(own) || isEnd || isName(own.slice(-2)));
  };

  return (text, isDated) => {
    const tokens = mark(tokensOf(text));
    const own = tokens.filter(({ part }) => part !== 'polite');
    const questions = (at: readonly Token[]) => asks.some((question) => standsAt(at, question));
    const has = new Set(tokens.flatMap(({ part }) => part ?? []));
    if (has.has('into') && !tokens.some((token, index) => isInto(token, tokens.slice(index + 1))))
      has.delete('into');
    const isAsked = isRequest({
      has,
      isPlain: isPlain(tokens),
      asks: questions(own) || questions(tokens),
      isTimed: isDated && [own[0], own.at(-1)].some((token) => token?.part === 'post'),
      wonders: tokens.some((_token, index) => questions(tokens.slice(index))) || text.includes('?'),
    });
    if (!isAsked) return undefined;

    const runs: Marked[][] = [[]];
    for (const token of tokens) {
      const name = token.part === 'board' ? nameIn(token) : '';
      const isKept = token.part === null || (token.part === 'tasks' && !token.isClause);
      if (isKept) runs.at(-1)?.push(token);
      else if (name !== '') runs.at(-1)?.push({ ...token, part: null, end: token.start + name.length });
      else if (token.part !== 'into' || isInto(token, tokens.slice(tokens.indexOf(token) + 1))) runs.push([]);
      else runs.at(-1)?.push(token);
    }
    const kept = runs.map((run) => trimmed(run, lead, tail)).filter((run) => run.length > 0);
    const left = kept.map((run) => text.slice(run[0]?.start, run.at(-1)?.end)).join(' ');
    const names = kept.flat().filter(({ part, word }) => part !== 'tasks' || compound(word) === 'tasks');
    const known = tokens.filter(({ part }) => part !== null).length;
    if (names.every(({ word }) => lead.has(word) || tail.has(word)))
      return { process: '', question: '', known };
    const hasTasks = kept.flat().some(({ part }) => part === 'tasks');
    const filled = tasksOf.replace('{process}', () => left).replace('{which}', '');
    const question = (hasTasks ? left : filled).replaceAll(/\s+/g, ' ').trim();
    return { process: left, question, known };
  };
}

/** Whether the name of a board follows, perhaps after "a new". */
function isInto({ part }: Marked, rest: readonly Marked[]): boolean {
  const next = rest.find((token) => token.part !== 'fresh' && token.part !== 'into');
  return part === 'into' && next?.part === 'board';
}

function trimmed(run: readonly Marked[], lead: ReadonlySet<string>, tail: ReadonlySet<string>): Marked[] {
  let [from, to] = [0, run.length];
  while (from < to && lead.has(run[from]?.word ?? '')) from += 1;
  while (to > from && tail.has(run[to - 1]?.word ?? '')) to -= 1;
  return run.slice(from, to);
}

function setOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap(wordsOf));
}

/** By their first word, the longest first; of the same phrase, the part that says most comes first. */
function phrasesOf(words: RequestWords): ReadonlyMap<string, readonly Phrase[]> {
  const parts: [Part, readonly string[]][] = [
    ['never', words.never],
    ['board', words.boards],
    ['tasks', words.tasks],
    ['post', words.post],
    ['make', words.make],
    ['want', words.want],
    ['follow', words.follow],
    ['here', words.here],
    ['fresh', words.fresh],
    ['into', words.into],
    ['polite', words.polite],
  ];
  const all = parts
    .flatMap(([part, list]) => list.map((phrase): Phrase => ({ words: wordsOf(phrase), part })))
    .sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const [first = ''] = phrase.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}
