import { z } from 'zod';
import type { Topic } from '../../answering/topic';
import type { Reaction } from '../../insights/record';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import type { Locale } from '../../playbook/locale';
import { topicSchema } from './topicSchema';

/** What a button of a card asks for. Who pressed it is never in here: that is the activity's to say. */
export type CardAction =
  | { verb: 'show'; topic: Topic; part: number }
  | { verb: 'language'; locale: Locale }
  | { verb: 'languages' }
  /** A choice of the guided dialog; `GUIDE_START` begins it. */
  | { verb: 'guide'; choice: string }
  | { verb: 'cancel' }
  /** 👍 or 👎 for the answer on the card with this id. */
  | { verb: 'rate'; answer: string; reaction: Reaction }
  /** What was written after a 👎. */
  | { verb: 'comment'; answer: string; comment: string }
  | { verb: 'insights'; part: number };

/** The choice that the "Guide me" button sends. */
export const GUIDE_START = 'start';

/** The version of the data; raised when the data of older cards can no longer be understood. */
export const ACTION_VERSION = 1;

const versionSchema = z.object({ v: z.number() });

const part = z.int().min(0).max(10_000);
const answer = z.string().min(1).max(100);

const actionSchema: z.ZodType<CardAction> = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('show'), topic: topicSchema, part }),
  z.object({ verb: z.literal('language'), locale: z.string().min(2).max(35) }),
  z.object({ verb: z.literal('languages') }),
  z.object({ verb: z.literal('guide'), choice: z.string().min(1).max(150) }),
  z.object({ verb: z.literal('cancel') }),
  z.object({ verb: z.literal('rate'), answer, reaction: z.enum(['like', 'dislike']) }),
  z.object({ verb: z.literal('comment'), answer, comment: z.string().max(ENTRY_LIMITS.comment).default('') }),
  z.object({ verb: z.literal('insights'), part }),
]);

/**
 * The data of a pressed button: `value.action.data` of an Action.Execute, `value` of an Action.Submit. Undefined for
 * whatever no card of this version can have sent. Ids and keys are checked for shape only: they may name things that
 * the playbook does not have.
 */
export function parseCardAction(value: unknown): CardAction | undefined {
  if (versionSchema.safeParse(value).data?.v !== ACTION_VERSION) return undefined;
  return actionSchema.safeParse(value).data;
}

/** Whether the data is from a card of another version, whose remedy is to ask again. */
export function isOutdatedAction(value: unknown): boolean {
  const stamped = versionSchema.safeParse(value);
  return stamped.success && stamped.data.v !== ACTION_VERSION;
}
