import { z } from 'zod';
import { threadOf } from '../../boards/board/keys';
import type { ChannelName, Connector, Member, MemberFound } from './connector';
import type { Delivery } from './delivery';
import { type Answered, type Request, send } from './send';
import { createTokens, type TokenSource } from './tokens';
import type { Call, WatchCall } from './watchCall';

const posted = z.object({ id: z.string().default(''), activityId: z.string().optional() });
const rosterMember = z.object({
  id: z.string(),
  name: z.string().default(''),
  aadObjectId: z.string().optional(),
  objectId: z.string().optional(),
  userRole: z.string().optional(),
});
const rosterPage = z.object({ members: z.array(rosterMember) });
const conversationList = z.object({
  conversations: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullish(),
      type: z.enum(['standard', 'private', 'shared']).nullable().catch(null).default(null),
    }),
  ),
});

/**
 * Timeout of a request, in milliseconds: Teams takes a second or two, and a waiting job only blocks its own
 * conversation.
 */
const TIMEOUT_MS = 10_000;
/** Shorter timeout for the roster, in milliseconds: a person is waiting for the answer to a click. */
const ROSTER_MS = 2500;
const ROSTER_PAGE = 100;

/** A `Connector` that uses the Bot Framework's REST API. `watch` surrounds each request. */
export function createHttpConnector(
  source: TokenSource,
  timeoutMs = TIMEOUT_MS,
  watch: WatchCall = (_call, send) => send(),
): Connector {
  const tokens = createTokens(source);
  const ask = async (call: Call, url: URL | undefined, request: Omit<Request, 'url'>): Promise<Answered> => {
    if (!url) return { kind: 'failed', status: null, delivery: { kind: 'unsupported' } };
    const ms = request.method === 'GET' ? ROSTER_MS : timeoutMs;
    return watch(call, () => send({ ...request, url }, tokens, ms, call.turns[0]));
  };

  return {
    async post({ conversation, serviceUrl }, message, turns = []) {
      const url = at(serviceUrl, 'conversations', conversation, 'activities');
      const body = { type: 'message', ...message, conversation: { id: conversation } };
      return delivered(await ask({ operation: 'post', turns }, url, { method: 'POST', body }));
    },

    async postFor({ conversation, serviceUrl }, person, message, turns = []) {
      const url = at(serviceUrl, 'conversations', conversation, 'activities');
      url?.searchParams.set('isTargetedActivity', 'true');
      const body = {
        type: 'message',
        ...message,
        conversation: { id: conversation },
        recipient: { id: person },
      };
      return delivered(await ask({ operation: 'post-for', turns }, url, { method: 'POST', body }));
    },

    async postThread({ channel, tenant, serviceUrl }, message, turns = []) {
      const channelData = { channel: { id: channel }, ...(tenant !== null && { tenant: { id: tenant } }) };
      const body = { isGroup: true, channelData, activity: { type: 'message', ...message } };
      const call = { operation: 'post-thread', turns } as const;
      const answered = await ask(call, at(serviceUrl, 'conversations'), { method: 'POST', body });
      if (answered.kind === 'failed') return answered.delivery;
      const { id, activityId } = posted.safeParse(answered.body).data ?? { id: '' };
      // Some responses have no activity id; then the conversation id contains the id of the message.
      const opened = activityId ?? threadOf(id).message ?? id;
      return { kind: 'delivered', id: opened, conversation: id === '' ? null : id };
    },

    async update({ conversation, serviceUrl }, id, message, turns = []) {
      const url = at(serviceUrl, 'conversations', conversation, 'activities', id);
      const body = { type: 'message', ...message, id, conversation: { id: conversation } };
      return delivered(await ask({ operation: 'update', turns }, url, { method: 'PUT', body }), id);
    },

    async openPersonal({ person, bot, tenant, serviceUrl }, turns = []) {
      const body = {
        isGroup: false,
        bot: { id: bot },
        members: [{ id: person }],
        ...(tenant !== null && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
      };
      const call = { operation: 'open-personal', turns } as const;
      return delivered(await ask(call, at(serviceUrl, 'conversations'), { method: 'POST', body }));
    },

    async member({ conversation, serviceUrl }, id, turns = []): Promise<MemberFound> {
      const url = at(serviceUrl, 'conversations', conversation, 'members', id);
      const answered = await ask({ operation: 'member', turns }, url, { method: 'GET' });
      if (answered.kind === 'failed') return { kind: answered.delivery.kind === 'gone' ? 'none' : 'unknown' };
      const found = rosterMember.safeParse(answered.body).data;
      return found ? { kind: 'member', member: memberOf(found) } : { kind: 'unknown' };
    },

    async members({ conversation, serviceUrl }, turns = []) {
      const url = at(serviceUrl, 'conversations', conversation, 'pagedmembers');
      url?.searchParams.set('pageSize', String(ROSTER_PAGE));
      const answered = await ask({ operation: 'members', turns }, url, { method: 'GET' });
      const page = answered.kind === 'ok' ? rosterPage.safeParse(answered.body).data : undefined;
      return page?.members.map(memberOf);
    },

    async isUp({ conversation, serviceUrl }, turns = []) {
      const url = at(serviceUrl, 'conversations', conversation, 'pagedmembers');
      url?.searchParams.set('pageSize', '1');
      const answered = await ask({ operation: 'is-up', turns }, url, { method: 'GET' });
      const delivery = answered.kind === 'failed' ? answered.delivery.kind : 'delivered';
      return delivery !== 'unavailable' && delivery !== 'unsure';
    },

    async channels({ conversation, serviceUrl }, turns = []): Promise<ChannelName[] | undefined> {
      const url = at(serviceUrl, 'teams', conversation, 'conversations');
      const answered = await ask({ operation: 'channels', turns }, url, { method: 'GET' });
      const list = answered.kind === 'ok' ? conversationList.safeParse(answered.body).data : undefined;
      return list?.conversations.map(({ id, name, type }) => ({ id, name: name ?? null, type }));
    },
  };
}

function memberOf(found: z.infer<typeof rosterMember>): Member {
  const { id, name, aadObjectId, objectId, userRole } = found;
  const directoryId = aadObjectId ?? objectId ?? null;
  return { id, name, directoryId, guest: userRole === 'guest', owner: userRole === 'owner' };
}

function delivered(answered: Answered, known = ''): Delivery {
  if (answered.kind === 'failed') return answered.delivery;
  const id = posted.safeParse(answered.body ?? {}).data?.id || known;
  return { kind: 'delivered', id, conversation: null };
}

/**
 * Builds a URL at the service. Undefined if there is no service, or if an id cannot be part of a URL: `..` would point
 * to something else, and half a surrogate pair cannot be encoded.
 */
function at(serviceUrl: string | null, ...path: string[]): URL | undefined {
  if (serviceUrl === null || path.some((part) => /^\.{0,2}$|\p{Cs}/u.test(part))) return undefined;
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const relative = `v3/${path.map(encodeURIComponent).join('/')}`;
  return URL.canParse(relative, base) ? new URL(relative, base) : undefined;
}
