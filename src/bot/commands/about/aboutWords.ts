import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

/** The words of a text that is about a board that was posted, by what they say. */
export const aboutWords = z.strictObject({
  /** Names of a board that mean nothing else. */
  boards: phrases,
  /** The ends of compound words. */
  boardEnds: z.array(z.string()).default([]),
  /** What has such a name in it and is none of our boards: "dashboard", "board meeting". */
  notBoards: phrases,
  /** What is done to a board. */
  change: phrases,
  /** What shows something of it; with one of `fresh`, a new board is asked for. */
  look: phrases,
  fresh: phrases,
  /** Verbs that ask for a new board if they come first. */
  post: phrases,
  /** What begins a text that names a task to add. */
  own: phrases,
  /** What is done to a task or asked about its progress, beside its number. */
  task: phrases,
  /** What may stand before a task's number and its verb. */
  fill: phrases,
  /** What makes a question to the playbook of a task's number and a verb. */
  stop: phrases,
});
export type AboutWords = z.infer<typeof aboutWords>;
