import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { post } from './request';

const activity = z.looseObject({
  type: z.string(),
  id: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  text: z.string().optional(),
  locale: z.string().optional(),
  action: z.string().optional(),
  value: z.unknown().optional(),
});

type ReceivedActivity = z.infer<typeof activity>;

export type EchoBot = {
  endpoint: string;
  received: ReceivedActivity[];
  stop(): void;
};

/**
 * A stand-in for a bot, on a free port: says "welcome" where it is added, repeats a message, sends a card when the message ends in "card", and answers
 * a click with a card that names the verb.
 */
export async function startEchoBot(): Promise<EchoBot> {
  const received: ReceivedActivity[] = [];
  const server = createServer(async (request, response) => {
    // The Playground's page first asks with HEAD whether there is a bot at all.
    if (request.method !== 'POST') {
      response.statusCode = 405;
      response.end();
      return;
    }
    const incoming = await read(request);
    received.push(incoming);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(incoming.type === 'invoke' ? clicked(incoming.value) : {}));
    if (incoming.type === 'message') await reply(incoming);
    if (incoming.type === 'conversationUpdate') await reply({ ...incoming, text: 'welcome' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${portOf(server.address())}/api/messages`,
    received,
    stop: () => server.close(),
  };
}

async function read(request: IncomingMessage): Promise<ReceivedActivity> {
  return activity.parse(JSON.parse(await text(request)));
}

function reply(to: ReceivedActivity) {
  const route = `v3/conversations/${encodeURIComponent(to.conversation.id)}/activities/${encodeURIComponent(to.id)}`;
  return post(new URL(route, `${to.serviceUrl}/`), {
    type: 'message',
    from: to.recipient,
    recipient: to.from,
    conversation: to.conversation,
    replyToId: to.id,
    ...(to.text?.endsWith('card') ? { attachments: [attach(greeting)] } : { text: echo(to) }),
  });
}

function echo(message: ReceivedActivity): string {
  return message.text ?? `submitted ${JSON.stringify(message.value)}`;
}

const greeting = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Here is a card', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Open', verb: 'open', data: { page: 'kick-off' } }],
};

function clicked(value: unknown) {
  const { action } = z.object({ action: z.object({ verb: z.string() }) }).parse(value);
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { ...greeting, body: [{ type: 'TextBlock', text: `You chose ${action.verb}` }] },
  };
}

function attach(content: object) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The echo bot has no port');
  return address.port;
}
