import { createServer } from 'node:http';
import { buttonsOf } from '../buttons';

/** A stand-in for the channel's service, which is never slow and sometimes refuses. */
export type ServiceStub = { url: string; stop(): Promise<void> };

/** Answers that the bot has to live with, among many that are as they should be. */
const REFUSALS = [400, 403, 404, 409, 413];
const REFUSED_ONCE_IN = 40;

/** `seen` is told of the data of every button that the bot sends. */
export async function startServiceStub(seen: (data: unknown) => void): Promise<ServiceStub> {
  let requests = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      for (const { data } of buttonsOf(parsed(Buffer.concat(chunks).toString('utf8')))) seen(data);
      const refused =
        request.method !== 'GET' && requests % REFUSED_ONCE_IN === 0
          ? REFUSALS[requests % REFUSALS.length]
          : undefined;
      response.statusCode = refused ?? 200;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          refused === undefined
            ? answerTo(request.url ?? '', request.headers.host ?? '', requests)
            : { error: { code: 'Refused' } },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stub has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where a bot with credentials finds the keys of those who may call it: there are none. */
export const OPEN_ID_PATH = 'openid';

function answerTo(url: string, host: string, count: number): object {
  if (url === `/${OPEN_ID_PATH}`) return { jwks_uri: `http://${host}/keys` };
  if (url === '/keys') return { keys: [] };
  const member = /\/members\/([^/?]+)/.exec(url)?.[1];
  if (member !== undefined) return { id: decodeURIComponent(member), name: 'Somebody', userRole: 'user' };
  if (/\/(?:paged)?members/.test(url)) return { members: [{ id: '29:ada', name: 'Ada' }] };
  if (/\/teams\//.test(url)) return { conversations: [{ id: '19:general@thread.tacv2', name: null }] };
  return { id: `19:posted@thread.tacv2;messageid=${count % 50}`, activityId: String(count % 50) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
