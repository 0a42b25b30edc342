import { z } from 'zod';
import { illFormedTextIn } from './illFormedText';

const text = z.string().nullish();
/** botbuilder copies accounts and the conversation into every answer, and cannot send one with a wrong type in it. */
const account = z.looseObject({
  id: z.string().min(1).max(1024),
  name: text,
  aadObjectId: text,
  role: text,
});
const conversation = account.extend({
  conversationType: text,
  isGroup: z.boolean().nullish(),
  tenantId: text,
});
const time = z.string().refine((given) => !Number.isNaN(Date.parse(given)), 'is no date');

/** Entities or attachments: more than Teams lets anybody send. */
const MOST_PARTS = 1000;
/**
 * The fields without which an activity can neither be answered nor its state be found. Only the verdict is used: botbuilder
 * takes the body as it came, and the bot reads the rest of it (`bot/turn/readActivity.ts`) with its own care. Text is left as it is: a message without any is answered with a card.
 */
const activity = z
  .looseObject({
    type: z.string().min(1).max(64),
    id: z.string().max(1024).nullish(),
    channelId: z.string().min(1).max(64),
    serviceUrl: z.url({ protocol: /^https?$/ }).nullish(),
    deliveryMode: z.string().nullish(),
    from: account,
    recipient: account.partial().nullish(),
    conversation,
    locale: z.string().max(64).nullish(),
    entities: z
      .array(z.looseObject({ type: z.string() }))
      .max(MOST_PARTS)
      .nullish(),
    attachments: z.array(z.looseObject({})).max(MOST_PARTS).nullish(),
    channelData: z.looseObject({}).nullish(),
    membersAdded: z.array(account).nullish(),
    membersRemoved: z.array(account).nullish(),
    timestamp: time.nullish(),
    localTimestamp: time.nullish(),
    expiration: time.nullish(),
  })
  .refine((value) => value.serviceUrl || value.deliveryMode === 'expectReplies', {
    path: ['serviceUrl'],
    message: 'is needed to send the answer to, unless deliveryMode is expectReplies',
  });

/** A list of thousands can be wrong in each of its members, and nobody reads an answer as long as that. */
const MOST_NAMED = 10;

export type ActivityCheck = { ok: true } | { ok: false; message: string };

/** Whether `body` is an activity that can be processed; if not, `message` names the fields that are wrong. */
export function checkActivity(body: unknown): ActivityCheck {
  const illFormed = illFormedTextIn(body);
  if (illFormed !== undefined) {
    return refused([`${illFormed}: is no well-formed text, it holds half of a surrogate pair`]);
  }
  const parsed = activity.safeParse(body);
  if (parsed.success) return { ok: true };
  const fields = parsed.error.issues
    .slice(0, MOST_NAMED)
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`));
  return refused(fields);
}

function refused(fields: readonly string[]): ActivityCheck {
  return { ok: false, message: `This is no Bot Framework activity. ${fields.join('; ')}` };
}
