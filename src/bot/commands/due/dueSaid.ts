import type { Locale } from '../../../playbook/locale';
import type { CommandWords } from '../commandWords';
import { wordsOf } from '../tokens';
import type { DueWhen } from './duePhrases';
import { joinedBesideReader } from './joinedBeside';
import { joinedDueReader } from './joinedDue';
import { spacedDueReader } from './spacedDue';

/** A due date in a message, as it is written; `when` is null if it could not be understood. */
export type DueSaid = { text: string; when: DueWhen | null };

/** A due date, and the message without it. */
export type WithDue = { due: DueSaid; rest: string };

/** Finds a due date in a message. */
export type DueReader = (text: string) => WithDue | undefined;

/**
 * Creates a function that finds a due date in any of the languages; one that is understood comes first, then
 * the one that takes most of the words along.
 */
export function dueReader(words: ReadonlyMap<Locale, CommandWords>): DueReader {
  const all = [...words].map(([locale, { due }]) => ({ locale, due }));
  // The words of the request itself, which are no part of a name or of a date.
  const around = new Set(
    [...words.values()].flatMap(({ request: { post, make, boards, tasks, here, fresh } }) =>
      [post, make, boards, tasks, here, fresh].flat().flatMap((phrase) => wordsOf(phrase).slice(0, 1)),
    ),
  );
  const joined = all.filter(({ due }) => !due.spaced);
  const beside = joinedBesideReader(joined.map(({ due }) => due));
  const readers = [
    spacedDueReader(
      all.filter(({ due }) => due.spaced),
      (word) => around.has(word),
    ),
    ...joined.map((language) => joinedDueReader(language, beside)),
  ];
  return (text) => {
    const found = readers.flatMap((read) => read(text) ?? []);
    const read = found.filter(({ due }) => due.when !== null);
    // "截止日期12月15日" is a date in two languages, and only one of them knows what stands before it.
    const [first] = (read.length > 0 ? read : found).sort((a, b) => a.rest.length - b.rest.length);
    return first;
  };
}
