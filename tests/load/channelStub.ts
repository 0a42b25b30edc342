import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const opening = z.object({
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: z.object({ attachments: z.array(z.object({ content: z.unknown() })) }),
});

export type ChannelStub = {
  serviceUrl: string;
  /** The card that was posted last in a channel. */
  posted(channel: string): unknown;
  /** Updates of cards so far. */
  updates(): number;
  stop(): Promise<void>;
};

/** The service of a channel under load: everybody is a member, everything is taken, next to nothing is kept. */
export async function startChannelStub(): Promise<ChannelStub> {
  const cards = new Map<string, unknown>();
  let ids = 0;
  let updates = 0;
  const answer = (method: string, path: readonly string[], body: string): object => {
    if (method === 'GET')
      return path.at(-2) === 'members'
        ? { id: path.at(-1), name: 'N.N.', userRole: 'user' }
        : { members: [] };
    if (method === 'PUT') updates += 1;
    else ids += 1;
    const opened =
      method === 'POST' && path.at(-1) === 'conversations'
        ? opening.safeParse(JSON.parse(body)).data
        : undefined;
    if (!opened) return { id: String(ids) };
    const { id } = opened.channelData.channel;
    cards.set(id, opened.activity.attachments[0]?.content);
    return { id: `${id};messageid=${ids}`, activityId: String(ids) };
  };
  const server = createServer((request, response) => {
    text(request)
      .then((body) => {
        const path = new URL(request.url ?? '/', 'http://stub').pathname.split('/').map(decodeURIComponent);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer(request.method ?? '', path, body)));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    posted: (channel) => cards.get(channel),
    updates: () => updates,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
