import { z } from 'zod';
import type { AskedQuestion as AskedOutside } from '../../../ask/answerLines';
import { readJsonLines } from './jsonLines';

/** A question with its line in a file of questions. */
export type AskedQuestion = AskedOutside & { line: number };

/** One line of a file of questions. */
export const QUESTION_LINE = {
  id: z.string().nullish(),
  question: z.string(),
  locale: z.string(),
  context_page: z.string().nullish(),
};

const line = z.object(QUESTION_LINE, 'expected {"id", "locale", "question", "context_page"}');

/**
 * The questions of a file with one JSON object a line, whatever else the objects hold.
 * @throws UsageError with every line that is none.
 */
export async function readQuestions(file: string): Promise<AskedQuestion[]> {
  return (await readJsonLines(file, line)).map(({ read, line: at }) => asked(read, at));
}

export function asked(
  { id, question, locale, context_page }: z.infer<typeof line>,
  at: number,
): AskedQuestion {
  return { id: id ?? null, text: question, locale, page: context_page ?? null, line: at };
}
