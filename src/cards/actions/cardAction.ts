import { z } from 'zod';
import { topicSchema } from '../../answering/topic';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import { EXAMPLES } from './examples';

const part = z.int().min(0).max(10_000);
const locale = z.string().min(2).max(35);
const answer = z.string().min(1).max(100);

/**
 * What a card button asks for. It never says who pressed; that comes from the activity. Ids and keys are checked for
 * shape only: they may name things that the playbook does not have.
 */
export const cardAction = z.discriminatedUnion('verb', [
  /** `locale`: the language to show it in, where that is not the reader's. */
  z.object({
    verb: z.literal('show'),
    topic: topicSchema,
    part: part.default(0),
    locale: locale.exactOptional(),
  }),
  z.object({ verb: z.literal('language'), locale }),
  z.object({ verb: z.literal('languages') }),
  /** A choice in the guide; `GUIDE_START` starts it. `part`: of the choices that it leads to. */
  z.object({ verb: z.literal('guide'), choice: z.string().min(1).max(150), part: part.exactOptional() }),
  /** Asks what the button says, as if the person had written it. */
  z.object({ verb: z.literal('ask'), example: z.enum(EXAMPLES) }),
  z.object({ verb: z.literal('cancel') }),
  /** Rates the answer on the card with this id: 👍 or 👎. */
  z.object({ verb: z.literal('rate'), answer, reaction: z.enum(['like', 'dislike']) }),
  /** The comment written after a 👎. */
  z.object({ verb: z.literal('comment'), answer, comment: z.string().max(ENTRY_LIMITS.comment).default('') }),
  z.object({ verb: z.literal('insights'), part }),
  /** Switches the reader's own weekly digest on or off. */
  z.object({ verb: z.literal('digest'), on: z.boolean() }),
]);
export type CardAction = z.infer<typeof cardAction>;

/** The choice that the "Guide me" button sends. */
export const GUIDE_START = 'start';
