import { z } from 'zod';
import type { Topic } from '../../answering/topic';

const page = z.string().min(1).max(150);
const key = z.string().min(1).max(80);
const place = z.int().min(0).max(10_000);

export const filterSchema = z.strictObject({
  requirement: z.enum(['mandatory', 'optional']).nullable(),
  roles: z.array(key).max(12),
  services: z.array(key).max(12),
  not: z.strictObject({ roles: z.array(key).max(12), services: z.array(key).max(12) }).exactOptional(),
});

/** A topic as it comes back from a card or from a store: checked for shape and size, not for existence. */
export const topicSchema: z.ZodType<Topic> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page }),
  z.strictObject({
    kind: z.literal('section'),
    page,
    section: z.enum(['overview', 'objectives', 'inputs', 'outputs', 'refresh', 'other']),
  }),
  z.strictObject({ kind: z.literal('passage'), page, index: place }),
  z.strictObject({ kind: z.literal('next-steps'), page }),
  z.strictObject({ kind: z.literal('resources'), page, words: z.array(z.string().max(80)).max(40) }),
  z.strictObject({ kind: z.literal('steps'), page, step: place.nullable() }),
  z.strictObject({ kind: z.literal('roles'), page }),
  z.strictObject({ kind: z.literal('tasks'), page, filter: filterSchema }),
  z.strictObject({ kind: z.literal('task'), task: z.string().regex(/^\d{1,12}$/) }),
  z.strictObject({ kind: z.literal('all-tasks'), filter: filterSchema, phase: key.nullable() }),
  z.strictObject({ kind: z.literal('phases') }),
  z.strictObject({ kind: z.literal('phase'), phase: key }),
  z.strictObject({ kind: z.literal('compare'), pages: z.tuple([page, page]) }),
  z.strictObject({ kind: z.literal('changes'), page: page.nullable() }),
  z.strictObject({ kind: z.literal('duties'), role: key, phase: key.nullable() }),
  z.strictObject({ kind: z.literal('around'), page }),
  z.strictObject({ kind: z.literal('help') }),
]);
