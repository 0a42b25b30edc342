import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UsageError } from './command';

/** A question as the command line takes it; `locale` is any tag, `page` the page that the conversation is about. */
export type AskedQuestion = { id: string | null; text: string; locale: string; page: string | null };

const line = z.object({
  id: z.string().nullish(),
  question: z.string(),
  locale: z.string(),
  context_page: z.string().nullish(),
});

/**
 * The questions of a file with one JSON object a line.
 * @throws UsageError with every line that is none.
 */
export async function readQuestions(file: string): Promise<AskedQuestion[]> {
  const lines = (
    await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`cannot read ${file}`);
    })
  ).split('\n');
  const wrong: string[] = [];
  const questions = lines.flatMap((text, i): AskedQuestion[] => {
    if (text.trim() === '') return [];
    const parsed = line.safeParse(parseJson(text));
    if (!parsed.success) {
      wrong.push(`${file}:${i + 1}: expected {"id", "locale", "question", "context_page"}`);
      return [];
    }
    const { id, question, locale, context_page } = parsed.data;
    return [{ id: id ?? null, text: question, locale, page: context_page ?? null }];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return questions;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
