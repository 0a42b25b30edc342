import type { Token } from '../tokens';

/** Something is to be done or seen of a board that was posted; `task`: the number of a task on it, null for none. */
export type AboutBoard = { task: string | null };

/** `tokens`: those with which the text begins, as far as a task is looked for. */
export type ReadAbout = (text: string, tokens: readonly Token[]) => AboutBoard | undefined;

/** A longer text is a note or a reason; what it is for stands before. In UTF-16 units. */
export const TASK_SAID_WITHIN = 120;
/** Longer texts that have a word for a board are questions. */
export const LONGEST_ABOUT = 120;

/** Task numbers of the playbook; not a year, nor what is part of a name or a date: "O365", "2026年", "2026-12-18". */
const NUMBER = /(?<![\p{Script=Latin}\d/.-])\d{3,5}(?![\p{Script=Latin}\d年]|[/.-]\d)/u;

/** The first number in a text that can be one of a task. */
export function taskNumberIn(text: string): string | undefined {
  return NUMBER.exec(text)?.[0];
}
