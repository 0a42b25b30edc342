import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type CardSeen, seenCard } from '../cardSeen';

/** What the channel's service does with one request, in place of what it usually does. */
export type Scripted =
  | { status: number; retryAfter?: string; code?: string }
  /** Does what was asked, and never answers. */
  | { deliveredInSilence: true }
  /** Does what was asked, and answers with this status. */
  | { deliveredWith: number };

/** `id`: the header by which a request can be found in the log of who sent it. */
export type RequestId = { kind: Kind | 'other'; id: string | string[] | null };

export type Asked = { kind: Kind | 'other'; path: string; at: number };

/** A message as the people in the channel see it. */
export type MessageSeen = {
  id: string;
  conversation: string;
  /** The newest one first shown last; every version of its card, or its text. */
  versions: { card: CardSeen | undefined; text: string; raw: unknown; at: number }[];
};

export type ConnectorStub = {
  serviceUrl: string;
  /** The requests that matched nothing but the roster are left out. */
  asked: Asked[];
  /** Of every request, those about members, too. */
  requestIds: RequestId[];
  messages: MessageSeen[];
  /** The next requests of this kind get these answers, one after the other. */
  script(kind: Kind, ...answers: Scripted[]): void;
  /** `userRole` of those who are no plain members; `null` for somebody who is none at all. */
  roles: Map<string, string | null>;
  /** Requests about a conversation whose id begins with one of these get no answer, and do nothing. */
  silent: Set<string>;
  /** Likewise, but these get a 429 with so many seconds to wait. */
  throttled: Map<string, number>;
  /** Likewise, but these get this status. */
  failing: Map<string, number>;
  /** While it is set, all requests get this status and do nothing. */
  outage: { status: number | null };
  /** What is asked is done at once, and answered so many milliseconds later. */
  slow: { ms: number };
  /** The same for single rosters, by the id of the channel or chat and the person's, with a space between. */
  rolesIn: Map<string, string | null>;
  channels: { id: string; name: string | null; type?: string }[];
  /** Whether it has a request that it has not answered and that the client has not given up. */
  isBusy(): boolean;
  /** Called at each look of `until`. */
  whileWaiting: () => Promise<void>;
  /** Resolves with what `find` finds, and rejects when that takes longer than a minute. */
  until<T>(find: () => T | undefined | false, what: string): Promise<T>;
  stop(): Promise<void>;
};

/** `open`: a thread in a channel; `direct`: a personal chat. */
type Kind = 'post' | 'open' | 'direct' | 'update' | 'member';

const activity = z.looseObject({
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});
const opening = z.looseObject({
  channelData: z.looseObject({ channel: z.object({ id: z.string() }).optional() }).optional(),
  members: z.array(z.object({ id: z.string() })).optional(),
  activity: activity.optional(),
});

/** A stand-in for the service of a channel: keeps what is posted, and fails as it is told to. */
export async function startConnectorStub(now: () => number = Date.now): Promise<ConnectorStub> {
  const scripts = new Map<Kind, Scripted[]>();
  const messages: MessageSeen[] = [];
  const asked: Asked[] = [];
  const requestIds: RequestId[] = [];
  const roles = new Map<string, string | null>();
  const silent = new Set<string>();
  const throttled = new Map<string, number>();
  const failing = new Map<string, number>();
  const outage: ConnectorStub['outage'] = { status: null };
  const slow = { ms: 0 };
  const rolesIn = new Map<string, string | null>();
  const channels: { id: string; name: string | null; type?: string }[] = [];
  let ids = 0;

  const version = (body: z.infer<typeof activity>) => {
    const raw = body.attachments?.[0]?.content;
    const isCard = z.object({ type: z.literal('AdaptiveCard') }).safeParse(raw).success;
    return { card: isCard ? seenCard(raw) : undefined, text: body.text ?? '', raw, at: now() };
  };
  const keep = (conversation: string, id: string, body: unknown) => {
    messages.push({ id, conversation, versions: [version(activity.parse(body))] });
    return { id };
  };

  /** What it does when nothing is scripted: the status and the body of the answer. */
  const act = (kind: Kind | 'other', path: string[], body: unknown): [number, unknown] => {
    const [, , conversation = '', , id = ''] = path;
    switch (kind) {
      case 'open': {
        const { channelData, activity: first } = opening.parse(body);
        ids += 1;
        const thread = `${channelData?.channel?.id};messageid=${ids}`;
        keep(thread, String(ids), first);
        return [201, { id: thread, activityId: String(ids) }];
      }
      case 'direct':
        return [201, { id: personalChat(opening.parse(body).members?.[0]?.id ?? '') }];
      case 'post':
        ids += 1;
        return [201, keep(conversation, String(ids), body)];
      case 'update': {
        const message = messages.find((known) => known.id === id);
        if (!message) return [404, { error: { code: 'ActivityNotFound' } }];
        message.versions.push(version(activity.parse(body)));
        return [200, { id }];
      }
      case 'member': {
        const own = rolesIn.get(`${conversation} ${id}`);
        const userRole = own === undefined ? roles.get(id) : own;
        return userRole === null
          ? [404, { error: { code: 'MemberNotFoundInConversation' } }]
          : [200, { id, name: nameOf(id), userRole: userRole ?? 'user' }];
      }
      case 'other':
        return path[1] === 'teams' ? [200, { conversations: channels }] : [200, { members: [] }];
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://stub');
    const path = pathname.slice(1).split('/').map(decodeURIComponent);
    const content = await text(request);
    const body: unknown = content === '' ? undefined : JSON.parse(content);
    const kind = kindOf(request.method ?? '', path, body);
    requestIds.push({ kind, id: request.headers['x-ms-client-request-id'] ?? null });
    if (kind !== 'member') asked.push({ kind, path: path.slice(1).join('/'), at: now() });
    if (outage.status !== null) return answer(response, outage.status, {});
    const about = [path[2] ?? '', opening.safeParse(body).data?.channelData?.channel?.id ?? ''];
    const isAbout = (start: string) => about.some((id) => id.startsWith(start));
    if ([...silent].some(isAbout)) return;
    const wait = [...throttled].find(([start]) => isAbout(start));
    if (wait) {
      response.setHeader('retry-after', String(wait[1]));
      return answer(response, 429, {});
    }
    const failure = [...failing].find(([start]) => isAbout(start));
    if (failure) return answer(response, failure[1], {});
    const scripted = kind === 'other' ? undefined : scripts.get(kind)?.shift();
    if (scripted && 'status' in scripted) {
      const { status, retryAfter, code } = scripted;
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      return answer(response, status, { error: { code: code ?? '' } });
    }
    const [status, result] = act(kind, path, body);
    if (slow.ms > 0) await sleep(slow.ms);
    if (scripted && 'deliveredInSilence' in scripted) return;
    if (scripted && 'deliveredWith' in scripted) return answer(response, scripted.deliveredWith, {});
    answer(response, status, result);
  };

  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    serve(request, response).catch((error: unknown) => answer(response, 500, { error: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stub has no port');

  const stub: ConnectorStub = {
    serviceUrl: `http://127.0.0.1:${address.port}`,
    asked,
    requestIds,
    messages,
    script: (kind, ...answers) => void scripts.set(kind, answers),
    roles,
    rolesIn,
    channels,
    silent,
    throttled,
    failing,
    outage,
    slow,
    isBusy: () => open.size > 0,
    whileWaiting: () => Promise.resolve(),
    async until(find, what) {
      const end = performance.now() + 60_000;
      for (;;) {
        const found = find();
        if (found !== undefined && found !== false) return found;
        if (performance.now() > end)
          throw new Error(`${what} did not happen: ${JSON.stringify({ asked, messages })}`);
        await sleep(5);
        await stub.whileWaiting();
      }
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

function kindOf(method: string, path: readonly string[], body: unknown): Kind | 'other' {
  const [, collection, , part, id] = path;
  if (collection !== 'conversations') return 'other';
  if (method === 'PUT') return 'update';
  if (method === 'GET') return part === 'members' && id !== undefined ? 'member' : 'other';
  if (part === 'activities') return 'post';
  return opening.safeParse(body).data?.members ? 'direct' : 'open';
}

export function personalChat(person: string): string {
  return `a:${person.replace(/^\d+:/, '')}`;
}

/** `29:ada` is Ada. */
function nameOf(id: string): string {
  const name = id.replace(/^\d+:/, '');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
