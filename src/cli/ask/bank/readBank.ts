import { z } from 'zod';
import { readJsonLines } from '../questions/jsonLines';
import { type AskedQuestion, asked, QUESTION_LINE } from '../questions/readQuestions';

const expectation = z
  .strictObject({
    /** The page that has to come first, or the pages any of which may. */
    page: z.string().optional(),
    pages: z.array(z.string()).min(1).optional(),
    intent: z.string().optional(),
    /** The tasks that are shown: these and no others. */
    ids: z.array(z.string()).optional(),
    /** Addresses that the answer has, perhaps among others. */
    links: z.array(z.string()).min(1).optional(),
    /** The playbook does not say, and the bot has to say so. */
    none: z.literal(true).optional(),
  })
  .refine((expected) => Object.keys(expected).length > 0, 'expected at least one thing to expect')
  .refine(({ page, pages }) => page === undefined || pages === undefined, 'expected "page" or "pages"')
  .transform(({ page, pages, intent, ids, links, none }) => ({
    pages: page === undefined ? (pages ?? []) : [page],
    intent: intent ?? null,
    ids: ids ?? null,
    links: links ?? [],
    none: none ?? false,
  }));

/** What an answer has to be; empty lists and null leave it open. */
export type Expectation = z.infer<typeof expectation>;

/** A question and what has to come of it; `why` says what is hard about it. */
export type BankQuestion = AskedQuestion & { expect: Expectation; why: string };

const line = z.strictObject(
  { ...QUESTION_LINE, expect: expectation, why: z.string().min(1) },
  'expected {"id", "locale", "question", "context_page", "expect", "why"}',
);

/**
 * A bank of questions, one JSON object a line.
 * @throws UsageError with every line that is none.
 */
export async function readBank(file: string): Promise<BankQuestion[]> {
  const lines = await readJsonLines(file, line);
  return lines.map(({ read, line: at }) => ({ ...asked(read, at), expect: read.expect, why: read.why }));
}
