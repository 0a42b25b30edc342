import type { CommandWords } from '../commandWords';
import { tokensOf } from '../tokens';
import { type AboutBoard, TASK_SAID_WITHIN } from './aboutText';
import { joinedAboutReader } from './joinedAbout';
import { spacedAboutReader } from './spacedAbout';

/**
 * Creates a function that reads texts about boards that were posted: "done 3234", "close the board". The bot does none of
 * that from a text, and says where it is done. The words have to be about a board or the number of a task, for "how do
 * I close the engagement" is a question to the playbook.
 */
export function aboutBoardReader(words: Iterable<CommandWords>): (text: string) => AboutBoard | undefined {
  const readers = [...words].map(({ about, request, due }) =>
    due.spaced ? spacedAboutReader(about, request.boards) : joinedAboutReader(about, request.boards),
  );
  return (text) => {
    const tokens = tokensOf(text.slice(0, TASK_SAID_WITHIN));
    for (const read of readers) {
      const about = read(text, tokens);
      if (about) return about;
    }
    return undefined;
  };
}
