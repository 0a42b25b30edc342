import { z } from 'zod';
import { threadOf } from '../../boards/board/keys';
import type { ChannelName, Connector, Member, MemberFound } from './connector';
import type { Delivery } from './delivery';
import { type Answered, type Request, send } from './send';
import { createTokens, type TokenSource } from './tokens';

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

/** A `Connector` that uses the Bot Framework's REST API. */
export function createHttpConnector(source: TokenSource, timeoutMs = TIMEOUT_MS): Connector {
  const tokens = createTokens(source);
  const ask = async (url: URL | undefined, request: Omit<Request, 'url'>, ms: number): Promise<Answered> =>
    url ? send({ ...request, url }, tokens, ms) : { kind: 'failed', delivery: { kind: 'unsupported' } };

  return {
    async post({ conversation, serviceUrl }, message) {
      const url = at(serviceUrl, 'conversations', conversation, 'activities');
      const body = { type: 'message', ...message, conversation: { id: conversation } };
      return delivered(await ask(url, { method: 'POST', body }, timeoutMs));
    },

    async postThread({ channel, tenant, serviceUrl }, message) {
      const channelData = { channel: { id: channel }, ...(tenant !== null && { tenant: { id: tenant } }) };
      const body = { isGroup: true, channelData, activity: { type: 'message', ...message } };
      const answered = await ask(at(serviceUrl, 'conversations'), { method: 'POST', body }, timeoutMs);
      if (answered.kind === 'failed') return answered.delivery;
      const { id, activityId } = posted.safeParse(answered.body).data ?? { id: '' };
      // Some responses have no activity id; then the conversation id contains the id of the message.
      const opened = activityId ?? threadOf(id).message ?? id;
      return { kind: 'delivered', id: opened, conversation: id === '' ? null : id };
    },

    async update({ conversation, serviceUrl }, id, message) {
      const url = at(serviceUrl, 'conversations', conversation, 'activities', id);
      const body = { type: 'message', ...message, id, conversation: { id: conversation } };
      return delivered(await ask(url, { method: 'PUT', body }, timeoutMs), id);
    },

    async openPersonal({ person, bot, tenant, serviceUrl }) {
      const body = {
        isGroup: false,
        bot: { id: bot },
        members: [{ id: person }],
        ...(tenant !== null && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
      };
      return delivered(await ask(at(serviceUrl, 'conversations'), { method: 'POST', body }, timeoutMs));
    },

    async member({ conversation, serviceUrl }, id): Promise<MemberFound> {
      const url = at(serviceUrl, 'conversations', conversation, 'members', id);
      const answered = await ask(url, { method: 'GET' }, ROSTER_MS);
      if (answered.kind === 'failed') return { kind: answered.delivery.kind === 'gone' ? 'none' : 'unknown' };
      const found = rosterMember.safeParse(answered.body).data;
      return found ? { kind: 'member', member: memberOf(found) } : { kind: 'unknown' };
    },

    async members({ conversation, serviceUrl }) {
      const url = at(serviceUrl, 'conversations', conversation, 'pagedmembers');
      url?.searchParams.set('pageSize', String(ROSTER_PAGE));
      const answered = await ask(url, { method: 'GET' }, ROSTER_MS);
      const page = answered.kind === 'ok' ? rosterPage.safeParse(answered.body).data : undefined;
      return page?.members.map(memberOf);
    },

    async isUp({ conversation, serviceUrl }) {
      const url = at(serviceUrl, 'conversations', conversation, 'pagedmembers');
      url?.searchParams.set('pageSize', '1');
      const answered = await ask(url, { method: 'GET' }, ROSTER_MS);
      const delivery = answered.kind === 'failed' ? answered.delivery.kind : 'delivered';
      return delivery !== 'unavailable' && delivery !== 'unsure';
    },

    async channels({ conversation, serviceUrl }): Promise<ChannelName[] | undefined> {
      const url = at(serviceUrl, 'teams', conversation, 'conversations');
      const answered = await ask(url, { method: 'GET' }, ROSTER_MS);
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
