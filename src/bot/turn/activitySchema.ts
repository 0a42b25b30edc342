import { z } from 'zod';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

/** A field with a wrong type counts as missing, so that the rest of the activity can still be answered. */
function lenient<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

const text = lenient(z.string());
const id = z.string().min(1).max(ENTRY_LIMITS.id);
const name = lenient(z.string().transform((given) => given.slice(0, ENTRY_LIMITS.name)));
const account = z.object({ id: text, name, aadObjectId: lenient(id) });

/** The parts of an activity that the bot uses. */
export const activitySchema = z.object({
  type: text,
  id: text,
  channelId: text,
  timestamp: text,
  serviceUrl: text,
  from: lenient(account),
  recipient: lenient(account),
  conversation: lenient(
    z.object({ id: text, conversationType: text, isGroup: lenient(z.boolean()), tenantId: text }),
  ),
  text,
  value: z.unknown().optional(),
  name: text,
  action: text,
  replyToId: text,
  locale: text,
  localTimezone: text,
  entities: lenient(
    z.array(z.unknown()).transform((entities) => entities.slice(0, ENTRY_LIMITS.entities)),
  ).transform((entities) => entities ?? []),
  attachments: lenient(
    z.array(z.unknown()).transform((attachments) => attachments.slice(0, ENTRY_LIMITS.attachments)),
  ).transform((attachments) => attachments ?? []),
  membersAdded: lenient(z.array(account)),
  membersRemoved: lenient(z.array(account)),
  channelData: lenient(
    z.object({
      tenant: lenient(z.object({ id: z.string().max(ENTRY_LIMITS.id) })),
      team: lenient(z.object({ id, name, aadGroupId: lenient(id) })),
      channel: lenient(z.object({ id, name, type: lenient(z.enum(['standard', 'private', 'shared'])) })),
      eventType: lenient(z.string().max(64)),
    }),
  ),
});
export type ActivityRead = z.infer<typeof activitySchema>;

/** A mentioned person, bot, channel or tag, with the text of the mention in the message. */
export const mentionEntity = z.object({
  type: z.literal('mention'),
  mentioned: lenient(z.object({ id: text, name })),
  text,
});
export const clientInfoEntity = z.object({ type: z.literal('clientInfo'), locale: z.string() });
export const zonedEntity = z.object({ timezone: z.string() });

/** The `value` of an `adaptiveCard/action` invoke; `trigger` is "automatic" when the client refreshes by itself. */
export const cardInvokeValue = z.object({
  action: lenient(
    z.object({ type: z.string().optional(), verb: z.string().optional(), data: z.unknown().optional() }),
  ),
  trigger: text,
});

/** The invokes of a dialog: it is opened, or a button in it was pressed. */
export const DIALOG_INVOKES: readonly string[] = ['task/fetch', 'task/submit'];
/** Their `value`. */
export const dialogInvokeValue = z.object({ data: z.unknown().optional() });
