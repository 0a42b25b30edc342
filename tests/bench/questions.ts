import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../../src/playbook/locale';

/** A question with the pages any of which answers it; `page` is the one that the conversation is about. */
export type BenchQuestion = {
  text: string;
  locale: Locale;
  page: string | null;
  intent: string | null;
  pages: readonly string[];
  /** The playbook does not say. */
  none: boolean;
};

const asked = z.object({ locale: z.string(), question: z.string(), context_page: z.string().nullish() });

/** A line of a bank, see `src/cli/ask/bank/readBank.ts`. */
const bankLine = asked.extend({
  expect: z.object({
    page: z.string().optional(),
    pages: z.array(z.string()).optional(),
    intent: z.string().nullish(),
    none: z.boolean().default(false),
  }),
});

/** A line of the sample questions, which have the pages beside what else is expected. */
const sampleLine = asked.extend({
  intent: z.string(),
  pages: z.array(z.string()),
  expect: z.object({ none: z.boolean().default(false) }),
});

/** Short tags of the sample questions. */
const CANONICAL: Readonly<Record<string, Locale>> = { pt: 'pt-BR', zh: 'zh-CN' };

/** The questions of every `.jsonl` file of the folders that exist. */
export function readQuestions(...places: string[]): BenchQuestion[] {
  const files = places.filter((place) => existsSync(place)).flatMap(jsonLinesOf);
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => questionOf(JSON.parse(text))),
  );
}

function questionOf(json: unknown): BenchQuestion {
  const sample = sampleLine.safeParse(json);
  const { locale, question, context_page, expect } = sample.success ? sample.data : bankLine.parse(json);
  const expected = sample.success ? sample.data : fromBank(bankLine.parse(json));
  return {
    text: question,
    locale: CANONICAL[locale] ?? locale,
    page: context_page ?? null,
    intent: expected.intent,
    pages: expected.pages,
    none: expect.none,
  };
}

function fromBank({ expect: { page, pages = [], intent } }: z.infer<typeof bankLine>) {
  return { intent: intent ?? null, pages: page === undefined ? pages : [page] };
}

function jsonLinesOf(place: string): string[] {
  if (place.endsWith('.jsonl')) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(place, name));
}
