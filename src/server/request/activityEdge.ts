import { z } from 'zod';
import { illFormedTextIn } from './illFormedText';

const text = z.string().nullish();
/**
 * botbuilder copies accounts and the conversation into every reply, and fails to send one with a wrong type in it.
 */
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

/** Limit for entities or attachments: more than Teams allows. */
const MOST_PARTS = 1000;
/**
 * The fields without which the bot cannot reply to an activity or find its state. Only the validity is used:
 * botbuilder gets the body unchanged, and the bot parses the rest of it separately (`bot/turn/readActivity.ts`).
 * `text` is not checked: a message without text is answered with a card.
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

/** Thousands of list members can be wrong; an error message that lists all of them would be useless. */
const MOST_NAMED = 10;

export type ActivityCheck = { ok: true } | { ok: false; message: string };

/** Whether `body` is an activity that can be processed; if not, `message` names the wrong fields. */
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
