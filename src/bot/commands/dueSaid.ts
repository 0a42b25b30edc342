import type { Locale } from '../../playbook/locale';
import type { CommandWords } from './commandWords';
import type { DueWhen } from './duePhrases';
import { joinedDueReader } from './joinedDue';
import { spacedDueReader } from './spacedDue';

/** A due date in a message, as it is written; `when` is null if it could not be understood. */
export type DueSaid = { text: string; when: DueWhen | null };

/** A due date, and the message without it. */
export type WithDue = { due: DueSaid; rest: string };

/** Finds a due date in a message. */
export type DueReader = (text: string) => WithDue | undefined;

/** Creates a function that finds a due date in any of the languages; one that is understood comes first. */
export function dueReader(words: ReadonlyMap<Locale, CommandWords>): DueReader {
  const all = [...words].map(([locale, { due }]) => ({ locale, due }));
  const readers = [
    spacedDueReader(all.filter(({ due }) => due.spaced)),
    ...all.filter(({ due }) => !due.spaced).map(joinedDueReader),
  ];
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
