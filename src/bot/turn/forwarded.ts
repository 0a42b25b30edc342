import { z } from 'zod';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

/**
 * A message that somebody forwards. `html` is empty where Teams does not say what it says; `own` is what the person wrote
 * beside it, null where only the text of the activity has that; `sender`: who wrote it first, as far as it is said.
 */
export type Forwarded = { html: string; own: string | null; sender: string | null };

const attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });
const named = z.object({ displayName: z.string().transform((name) => name.slice(0, ENTRY_LIMITS.name)) });
/** As Microsoft Graph has it; its JSON comes as a text. */
const reference = z.object({
  originalMessageContent: z.string().catch(''),
  originalMessageSender: z
    .object({ user: named.nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** Marks what is forwarded in the HTML of a message, which Teams sends beside its text. */
const FORWARD = 'http://schema.skype.com/Forward';
const OPEN = '<blockquote';
const CLOSE = '</blockquote>';

/** The first message that is forwarded; undefined if there is none. */
export function forwardedIn(attachments: readonly unknown[]): Forwarded | undefined {
  for (const given of attachments) {
    const { contentType, content } = attachment.safeParse(given).data ?? {};
    const found =
      contentType === 'forwardedMessageReference'
        ? referred(content)
        : contentType === 'text/html' && typeof content === 'string'
          ? quoted(content)
          : undefined;
    if (found) return found;
  }
  return undefined;
}

function referred(content: unknown): Forwarded {
  const read = reference.safeParse(typeof content === 'string' ? fromJson(content) : content).data;
  const html = (read?.originalMessageContent ?? '').slice(0, ENTRY_LIMITS.message);
  return { html, own: null, sender: read?.originalMessageSender?.user?.displayName ?? null };
}

function quoted(content: string): Forwarded | undefined {
  const message = content.slice(0, ENTRY_LIMITS.message);
  const mark = message.indexOf(FORWARD);
  const start = mark === -1 ? -1 : message.lastIndexOf(OPEN, mark);
  const inner = mark === -1 ? -1 : message.indexOf('>', mark);
  if (start === -1 || inner === -1) return undefined;
  const close = message.lastIndexOf(CLOSE);
  const end = close < inner ? message.length : close;
  const own = message.slice(0, start) + message.slice(end + CLOSE.length);
  return { html: message.slice(inner + 1, end), own, sender: null };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
