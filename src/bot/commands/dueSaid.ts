import type { Locale } from '../../playbook/locale';
import type { CommandWords } from './commandWords';
import { type DueWhen, duePhrases } from './duePhrases';
import { joinedReader } from './joinedDue';
import { spacedReader } from './spacedDue';

/** A due date in a message, as it is written; `when` is null if it could not be understood. */
export type DueSaid = { text: string; when: DueWhen | null };

/** A due date, and the message without it. */
export type WithDue = { due: DueSaid; rest: string };

/** Finds a due date in a message. */
export type DueReader = (text: string) => WithDue | undefined;

/** Creates a function that finds a due date in any of the languages; one that is understood comes first. */
export function dueReader(words: ReadonlyMap<Locale, CommandWords>): DueReader {
  const readers = [...words].map(([locale, { due }]) => {
    const written = due.spaced ? spacedReader.written : joinedReader.written;
    const phrases = duePhrases(locale, due, written);
    return due.spaced ? spacedReader.of(due, phrases) : joinedReader.of(due, phrases);
  });
  return (text) => {
    let unread: WithDue | undefined;
    for (const read of readers) {
      const found = read(text);
      if (found?.due.when) return found;
      unread ??= found;
    }
    return unread;
  };
}
