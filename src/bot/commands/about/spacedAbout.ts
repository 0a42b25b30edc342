import { standsAt, type Token, wordsOf } from '../tokens';
import { LONGEST_ABOUT, type ReadAbout, taskNumberIn } from './aboutText';
import type { AboutWords } from './aboutWords';

/** How many tokens a phrase of a list has that stands at this place; 0 for none. */
type LengthAt = (tokens: readonly Token[], index: number) => number;

/** So many other words, as a name, may stand between a task's number and its verb. */
const MOST_OTHERS = 3;

/** In a language with spaces between words. `lists`: the names of boards and lists that are asked for. */
export function spacedAboutReader(words: AboutWords, lists: readonly string[]): ReadAbout {
  const [change, look, post] = [lengthAt(words.change), lengthAt(words.look), lengthAt(words.post)];
  const [own, task, fill, stop] = [
    lengthAt(words.own),
    lengthAt(words.task),
    lengthAt(words.fill),
    lengthAt(words.stop),
  ];
  const [fresh, list] = [lengthAt(words.fresh), lengthAt(lists)];
  const [named, other] = [lengthAt(words.boards), lengthAt(words.notBoards)];

  const hasBoard = (tokens: readonly Token[]): boolean => {
    if (firstOf(other, tokens) !== -1) return false;
    return (
      firstOf(named, tokens) !== -1 ||
      tokens.some(({ word }) => words.boardEnds.some((end) => word.length > end.length && word.endsWith(end)))
    );
  };

  const isAboutBoard = (tokens: readonly Token[]): boolean => {
    if (!hasBoard(tokens)) return false;
    const [changed, seen, posted] = [firstOf(change, tokens), firstOf(look, tokens), firstOf(post, tokens)];
    const isFirst = (index: number) => index !== -1 && (posted === -1 || index <= posted);
    return isFirst(changed) || (isFirst(seen) && firstOf(fresh, tokens) === -1);
  };

  const addsTask = (tokens: readonly Token[]): boolean => {
    let at = 0;
    for (let length = -1; length !== 0; at += length) {
      const begun = own(tokens, at);
      const end = at + begun;
      // "Add a task list" asks for a board.
      if (begun > 0) return list(tokens, end) === 0 && list(tokens, end - 1) === 0;
      length = fill(tokens, at);
    }
    return false;
  };

  /** Both have to begin the text, in any order: "done 3234", "3234 is done", "assign Anna to 3234". */
  const taskOf = (tokens: readonly Token[]): string | undefined => {
    let number: string | undefined;
    let [isDone, others, at] = [false, 0, 0];
    while (at < tokens.length && others <= MOST_OTHERS) {
      const found = taskNumberIn(tokens[at]?.raw ?? '');
      const done = task(tokens, at);
      if (found !== undefined) number ??= found;
      else if (done > 0) isDone = true;
      else if (stop(tokens, at) > 0) return undefined;
      const length = found === undefined ? done || fill(tokens, at) : 1;
      if (isDone && number !== undefined) return number;
      if (length === 0 && !isDone && number === undefined) return undefined;
      if (length === 0) others += 1;
      at += length || 1;
    }
    return undefined;
  };

  return (text, tokens) => {
    const number = taskOf(tokens);
    if (number !== undefined) return { task: number };
    if (addsTask(tokens)) return { task: null };
    return text.length <= LONGEST_ABOUT && isAboutBoard(tokens) ? { task: null } : undefined;
  };
}

function firstOf(phrase: LengthAt, tokens: readonly Token[]): number {
  return tokens.findIndex((_token, index) => phrase(tokens, index) > 0);
}

/** The longest phrase counts. */
function lengthAt(phrases: readonly string[]): LengthAt {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases.map(wordsOf).sort((a, b) => b.length - a.length)) {
    const [first = ''] = phrase;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (tokens, index) =>
    byFirst.get(tokens[index]?.word ?? '')?.find((phrase) => standsAt(tokens, phrase, index))?.length ?? 0;
}
