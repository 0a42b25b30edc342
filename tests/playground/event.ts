import { z } from 'zod';

/** Something the Playground would show: a message of the bot, a change of one, or "is typing". */
export type PlaygroundEvent = { kind: 'created' | 'updated'; message: Message } | { kind: 'typing' };

/** A message of the bot. */
export type Message = {
  id: string;
  /** The chat, or in a channel the thread (`…;messageid=…`). */
  conversation: string;
  text: string;
  /** The content of its Adaptive Cards. */
  cards: Record<string, unknown>[];
};

const rawMessage = z.object({
  messageId: z.string(),
  postConversationId: z.string().optional(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).default([]),
});

const rawEvent = z.discriminatedUnion('action', [
  z.object({ action: z.literal('createMessage'), actionConversationId: z.string(), message: rawMessage }),
  z.object({ action: z.literal('updateMessage'), actionConversationId: z.string(), message: rawMessage }),
  z.object({ action: z.literal('typing') }),
]);

const card = z.record(z.string(), z.unknown());

/**
 * @param json one frame of the Playground's event stream
 * @throws when it has another form, as after an update of the Playground
 */
export function parseEvent(json: string): PlaygroundEvent {
  const raw = rawEvent.parse(JSON.parse(json));
  switch (raw.action) {
    case 'createMessage':
      return { kind: 'created', message: toMessage(raw.actionConversationId, raw.message) };
    case 'updateMessage':
      return { kind: 'updated', message: toMessage(raw.actionConversationId, raw.message) };
    case 'typing':
      return { kind: 'typing' };
  }
}

function toMessage(conversation: string, raw: z.infer<typeof rawMessage>): Message {
  return {
    id: raw.messageId,
    conversation: raw.postConversationId ?? conversation,
    text: raw.text ?? '',
    cards: raw.attachments
      .filter((attachment) => attachment.contentType === 'application/vnd.microsoft.card.adaptive')
      .map((attachment) => card.parse(attachment.content)),
  };
}
