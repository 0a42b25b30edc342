import { z } from 'zod';
import type { Topic } from '../answering/topic';
import type { Locale } from '../playbook/locale';

/** What a button of a card asks for. Who pressed it is never in here: that is the activity's to say. */
export type CardAction =
  | { verb: 'show'; topic: Topic; part: number }
  | { verb: 'language'; locale: Locale }
  | { verb: 'languages' }
  /** A choice of the guided dialog; `GUIDE_START` begins it. */
  | { verb: 'guide'; choice: string }
  | { verb: 'cancel' };

/** The choice that the "Guide me" button sends. */
export const GUIDE_START = 'start';

/** The version of the data; raised when older cards can no longer be understood. */
export const ACTION_VERSION = 1;

const Id = z.string().min(1).max(150);
const Key = z.string().min(1).max(80);
const Place = z.int().min(0).max(10_000);

const Filter = z.strictObject({
  requirement: z.enum(['mandatory', 'optional']).nullable(),
  roles: z.array(Key).max(12),
  services: z.array(Key).max(12),
});

/** The most words of a question that a button carries, and the longest of them. */
export const TOPIC_WORDS = { count: 12, length: 40 } as const;

const TopicData: z.ZodType<Topic> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page: Id }),
  z.strictObject({
    kind: z.literal('section'),
    page: Id,
    section: z.enum(['overview', 'objectives', 'inputs', 'outputs', 'refresh', 'other']),
  }),
  z.strictObject({ kind: z.literal('passage'), page: Id, index: Place }),
  z.strictObject({ kind: z.literal('next-steps'), page: Id }),
  z.strictObject({
    kind: z.literal('resources'),
    page: Id,
    words: z.array(z.string().max(TOPIC_WORDS.length)).max(TOPIC_WORDS.count),
  }),
  z.strictObject({ kind: z.literal('steps'), page: Id, step: Place.nullable() }),
  z.strictObject({ kind: z.literal('roles'), page: Id }),
  z.strictObject({ kind: z.literal('tasks'), page: Id, filter: Filter }),
  z.strictObject({ kind: z.literal('task'), task: z.string().regex(/^\d{1,12}$/) }),
  z.strictObject({ kind: z.literal('all-tasks'), filter: Filter, phase: Key.nullable() }),
  z.strictObject({ kind: z.literal('phases') }),
  z.strictObject({ kind: z.literal('phase'), phase: Key }),
  z.strictObject({ kind: z.literal('help') }),
]);

const ActionData: z.ZodType<CardAction> = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('show'), topic: TopicData, part: Place }),
  z.object({ verb: z.literal('language'), locale: z.string().min(2).max(35) }),
  z.object({ verb: z.literal('languages') }),
  z.object({ verb: z.literal('guide'), choice: Id }),
  z.object({ verb: z.literal('cancel') }),
]);

const Versioned = z.object({ v: z.literal(ACTION_VERSION) });

/**
 * The data of a pressed button: `value.action.data` of an Action.Execute, `value` of an Action.Submit. Undefined for
 * whatever no card of this version can have sent. Ids and keys are checked for shape only: they may name things that
 * the playbook does not have.
 */
export function parseCardAction(value: unknown): CardAction | undefined {
  if (!Versioned.safeParse(value).success) return undefined;
  return ActionData.safeParse(value).data;
}

/** Whether the data is from a card of another version, whose remedy is to ask again. */
export function isOutdatedAction(value: unknown): boolean {
  const stamped = z.object({ v: z.number() }).safeParse(value);
  return stamped.success && stamped.data.v !== ACTION_VERSION;
}
