import { z } from 'zod';
import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';

/**
 * Longest question that is stored, in UTF-16 code units; the beginning of a longer one is enough to see its subject.
 */
export const LONGEST_QUESTION_KEPT = 200;

/** Longest comment that is stored, in UTF-16 code units. */
export const LONGEST_COMMENT_KEPT = 500;

/** The stored data of an answer. It contains neither a person nor a conversation. */
export type Answered = {
  /** The typed question without names (`withoutPeople`); null when a button was used. */
  question: string | null;
  /** The language of the reader. */
  locale: Locale;
  /** The page that the answer was taken from. */
  page: PageId | null;
  intent: string;
  /** The version of the playbook. */
  version: string;
};

export type Reaction = 'like' | 'dislike';

/**
 * A stored record: a question that the playbook does not answer, a rating of an answer, or a question to the team, whose
 * `page` is the one that its answer names, if that was proposed to the authors.
 */
export type InsightRecord = Answered & {
  kind: 'miss' | 'team' | Reaction;
  /** When the question was asked, in epoch milliseconds. */
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
  kind: z.enum(['miss', 'team', 'like', 'dislike']),
  at: z.number(),
  comment: z.string().nullable(),
}) satisfies z.ZodType<InsightRecord>;
