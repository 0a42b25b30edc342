import type { CommandWords } from '../commandWords';

/** A name in a request, and where it stands with the words before and after it that say what it is for. */
export type Part = { name: string; start: number; end: number };

/** In the order of the text. */
export type FindParts = (text: string) => Part[];

/** The words of the request itself. */
export function requestPhrases(request: CommandWords['request']): readonly string[] {
  const { post, make, want, follow, boards, tasks, into, fresh, here, polite, lead, tail } = request;
  return [post, make, want, follow, boards, tasks, into, fresh, here, polite, lead, tail].flat();
}
