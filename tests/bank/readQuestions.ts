import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const bankQuestion = z.strictObject({
  id: z.string().regex(/^w\d\d-\d{3}$/),
  locale: z.enum(['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja']),
  question: z.string().min(1).max(500),
  context_page: z.string().nullable(),
  intent: z.string(),
  kind: z.enum([
    'keywords',
    'sentence',
    'story',
    'typo',
    'mixed',
    'negation',
    'follow_up',
    'situation',
    'fact',
    'near_miss',
    'small_talk',
  ]),
  pages: z.array(z.string()).min(1).optional(),
  ids: z.array(z.string().regex(/^\d+$/)).min(1).optional(),
  links: z.array(z.string()).min(1).optional(),
  none: z.literal(true).optional(),
  evidence: z
    .strictObject({
      locale: z.string(),
      page: z.string(),
      start: z.int().min(0),
      length: z.int().min(1),
    })
    .optional(),
});

/** A question with what a right answer to it is; `tests/bank/README.md` tells what the fields mean. */
export type BankQuestion = z.infer<typeof bankQuestion>;

/** What a writer's questions are for. No writer, and no family that a writer was given, is in two of the first three. */
export type Split = 'train' | 'validation' | 'test' | 'outside' | 'content';

/** `content` is asked of the playbook in `content/`, all others of the real one. */
export const SPLITS: Readonly<Record<Split, readonly string[]>> = {
  train: ['w01', 'w02', 'w03', 'w04', 'w08', 'w09', 'w10', 'w11', 'w15', 'w16', 'w19'],
  validation: ['w05', 'w07', 'w13'],
  test: ['w06', 'w12'],
  outside: ['w17', 'w18'],
  content: ['w14'],
};

/** The real playbook, which only lies beside the project where it is developed. */
export const SAMPLES = path.join(__dirname, '../../../shared/playbook/pages');

export function playbookOf(split: Split): string | undefined {
  if (split === 'content') return path.join(__dirname, '../../content');
  return existsSync(SAMPLES) ? SAMPLES : undefined;
}

/** A file for each writer. */
const QUESTIONS = path.join(__dirname, 'questions');

export function readWriter(writer: string): BankQuestion[] {
  const lines = readFileSync(path.join(QUESTIONS, `${writer}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => bankQuestion.parse(JSON.parse(line)));
}

/** Who wrote the questions of a split. */
export function writersOf(split: Split): string[] {
  return SPLITS[split].filter((writer) => writers().includes(writer));
}

export function readSplit(split: Split): BankQuestion[] {
  return writersOf(split).flatMap(readWriter);
}

/** The names of all files, `w01` and so on. */
export function writers(): string[] {
  return readdirSync(QUESTIONS)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length));
}
