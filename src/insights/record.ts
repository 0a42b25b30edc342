import { z } from 'zod';
import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';

/** Longest question that is kept, in UTF-16 units; people who write more have said by then what it is about. */
export const LONGEST_QUESTION_KEPT = 200;

/** Longest comment that is kept, in UTF-16 units. */
export const LONGEST_COMMENT_KEPT = 500;

/** An answer as far as it is remembered. Neither a person nor a conversation is in it. */
export type Answered = {
  /** What was typed, without names (`withoutPeople`); null for what a button showed. */
  question: string | null;
  /** The language of the reader. */
  locale: Locale;
  /** The page that the answer speaks from. */
  page: PageId | null;
  intent: string;
  /** Of the playbook. */
  version: string;
};

export type Reaction = 'like' | 'dislike';

/** What is kept: a question that the playbook does not answer, or what somebody thought of an answer. */
export type InsightRecord = Answered & {
  kind: 'miss' | Reaction;
  /** When the question was asked; epoch milliseconds. */
  at: number;
  comment: string | null;
};

export const answeredSchema = z.object({
  question: z.string().nullable(),
  locale: z.string(),
  page: z.string().nullable(),
  intent: z.string(),
  version: z.string(),
}) satisfies z.ZodType<Answered>;

export const recordSchema = answeredSchema.extend({
  kind: z.enum(['miss', 'like', 'dislike']),
  at: z.number(),
  comment: z.string().nullable(),
}) satisfies z.ZodType<InsightRecord>;
