import { z } from 'zod';
import { topicSchema } from '../../answering/topic';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

const part = z.int().min(0).max(10_000);
const answer = z.string().min(1).max(100);

/**
 * What a button of a card asks for. Who pressed it is never in here: that is the activity's to say. Ids and keys are
 * checked for shape only: they may name things that the playbook does not have.
 */
export const cardAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('show'), topic: topicSchema, part }),
  z.object({ verb: z.literal('language'), locale: z.string().min(2).max(35) }),
  z.object({ verb: z.literal('languages') }),
  /** A choice of the guided dialog; `GUIDE_START` begins it. */
  z.object({ verb: z.literal('guide'), choice: z.string().min(1).max(150) }),
  z.object({ verb: z.literal('cancel') }),
  /** 👍 or 👎 for the answer on the card with this id. */
  z.object({ verb: z.literal('rate'), answer, reaction: z.enum(['like', 'dislike']) }),
  /** What was written after a 👎. */
  z.object({ verb: z.literal('comment'), answer, comment: z.string().max(ENTRY_LIMITS.comment).default('') }),
  z.object({ verb: z.literal('insights'), part }),
]);
export type CardAction = z.infer<typeof cardAction>;

/** The choice that the "Guide me" button sends. */
export const GUIDE_START = 'start';
