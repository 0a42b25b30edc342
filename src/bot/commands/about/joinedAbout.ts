import { LONGEST_ABOUT, type ReadAbout, TASK_SAID_WITHIN, taskNumberIn } from './aboutText';
import type { AboutWords } from './aboutWords';

/** The same as `spacedAboutReader`, in a language without spaces: phrases count wherever they stand. */
export function joinedAboutReader(words: AboutWords, lists: readonly string[]): ReadAbout {
  const isAboutBoard = (text: string): boolean => {
    if (!words.boards.some((name) => without(words.notBoards, text).includes(name))) return false;
    const [changed, seen, posted] = [
      firstOf(words.change, text),
      firstOf(words.look, text),
      firstOf(words.post, text),
    ];
    if (changed !== -1 && (posted === -1 || changed < posted)) return true;
    // Its verb ends a sentence: "a board whose due date is December 18, post".
    return seen !== -1 && posted === -1 && firstOf(words.fresh, text) === -1;
  };

  const addsTask = (text: string): boolean => {
    const begun = words.own.find((phrase) => text.startsWith(phrase));
    if (begun === undefined) return false;
    // "Add a task list" asks for a board.
    return !lists.some((name) => overlaps(text, name, begun.length));
  };

  const taskOf = (text: string): string | undefined => {
    const number = taskNumberIn(text);
    if (number === undefined || firstOf(words.task, text) === -1) return undefined;
    // What is typed after a colon is a note.
    const asked = without(words.task, before('：', before(':', text)));
    return firstOf(words.stop, asked) === -1 ? number : undefined;
  };

  return (text) => {
    const begin = without(words.fill, text.slice(0, TASK_SAID_WITHIN)).replaceAll(' ', '');
    const number = taskOf(begin);
    if (number !== undefined) return { task: number };
    if (addsTask(begin)) return { task: null };
    return text.length <= LONGEST_ABOUT && isAboutBoard(begin) ? { task: null } : undefined;
  };
}

/** Whether a name that begins before this place goes on beyond it, or begins there. */
function overlaps(text: string, name: string, end: number): boolean {
  const at = text.indexOf(name);
  return at !== -1 && at <= end && at + name.length > end;
}

function firstOf(phrases: readonly string[], text: string): number {
  return phrases
    .map((phrase) => text.indexOf(phrase))
    .reduce((first, index) => (index === -1 || (first !== -1 && first < index) ? first : index), -1);
}

function before(sign: string, text: string): string {
  const at = text.indexOf(sign);
  return at === -1 ? text : text.slice(0, at);
}

function without(phrases: readonly string[], text: string): string {
  return phrases.reduce((left, phrase) => left.replaceAll(phrase, ''), text);
}
