import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const message = z.looseObject({ channelData: z.unknown().optional() });

/** Stands for Teams: takes the bot's messages and gives them the ids "1", "2", … */
export async function startFakeTeams() {
  const received: z.infer<typeof message>[] = [];
  const server = createServer(async (request, response) => {
    received.push(message.parse(JSON.parse(await text(request))));
    response.statusCode = 201;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ id: String(received.length) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { received, serviceUrl: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
