import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

/** The words of a sentence that asks for a board, by what they say. Endings count where the language has forms. */
export const requestWords = z.strictObject({
  /** Verbs that ask for tasks or a board to be put somewhere. */
  post: phrases,
  /** Verbs that ask for a board to be made; they say nothing of tasks alone. */
  make: phrases,
  /** Wishes for a board. */
  want: phrases,
  /** Wishes that are said of the work itself: what is to be followed here is to become a board. */
  follow: phrases,
  boards: phrases,
  /** The names of boards that mean nothing else, so that no verb is needed. */
  plain: phrases,
  tasks: phrases,
  /** Before the name of a board: the tasks are to become one. In languages without spaces, with the name. */
  into: phrases,
  /** Words that make a request of a name alone: "new", "please". */
  fresh: phrases,
  here: phrases,
  polite: phrases,
  /** What the name of a process does not begin or end with. */
  lead: phrases,
  tail: phrases,
  /** Words that questions begin with; in languages without spaces, that they have anywhere. */
  asks: phrases,
  /** What no request for a board has. */
  never: phrases,
  /** The ends of compound words. */
  boardEnds: z.array(z.string()).default([]),
  taskEnds: z.array(z.string()).default([]),
});
export type RequestWords = z.infer<typeof requestWords>;

/** What a word or phrase of a sentence is; `other` is none of them. */
export type Part =
  | 'post'
  | 'make'
  | 'want'
  | 'follow'
  | 'board'
  | 'tasks'
  | 'into'
  | 'fresh'
  | 'here'
  | 'polite'
  | 'never';

/** Which parts a sentence has, as far as it matters whether it asks for a board. */
export type Seen = {
  has: ReadonlySet<Part>;
  /** A board is named by a word that means nothing else, at the beginning or the end. */
  isPlain: boolean;
  asks: boolean;
  /** A question word stands anywhere. */
  wonders: boolean;
  /** Something is to be posted by a day that was named: a verb for it is the first or the last word. */
  isTimed: boolean;
};

/** Whether a sentence asks for a board. */
export function isRequest({ has, isPlain, asks, wonders, isTimed }: Seen): boolean {
  if (asks || has.has('never')) return false;
  const hasBoard = has.has('board');
  if (has.has('post') && (hasBoard || has.has('tasks'))) return true;
  const isWanted = has.has('want') || has.has('follow');
  if (isWanted && (hasBoard || (has.has('tasks') && has.has('here')))) return true;
  if (hasBoard && (has.has('make') || has.has('into'))) return true;
  if (wonders) return false;
  if (isTimed || (has.has('follow') && has.has('here'))) return true;
  return hasBoard && (isPlain || has.has('fresh') || has.has('here'));
}
