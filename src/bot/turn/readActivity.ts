import type { z } from 'zod';
import { isTimeZone } from '../../boards/board/date';
import { digest, threadOf } from '../../boards/board/keys';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import {
  type ActivityRead,
  activitySchema,
  cardInvokeValue,
  clientInfoEntity,
  DIALOG_INVOKES,
  dialogInvokeValue,
  mentionEntity,
  zonedEntity,
} from './activitySchema';
import { type Forwarded, forwardedIn } from './forwarded';
import type { Incoming, Mentioned, Turn, Where } from './turn';
import { turnIdOf } from './turnId';
import { NO_MENTIONS, turnText } from './turnText';

/**
 * The only place that parses an activity. Fields that are missing, of a wrong type or too long count as missing, so
 * that all other code works on a plain record.
 */
export function readActivity(activity: object): Incoming {
  const read = activitySchema.parse(activity);
  const { type = '', name = null, action = null, value } = read;
  return {
    type,
    name,
    action,
    value,
    added: (read.membersAdded ?? []).map(({ id = '' }) => id),
    removed: (read.membersRemoved ?? []).map(({ id = '' }) => id),
    ...turnOf(read, turnIdOf(activity)),
  };
}

/** An edited message, which Teams sends with all that a new one has; a restored one has the same type. */
const EDITED = 'messageUpdate';
const EDIT = 'editMessage';

function turnOf(read: ActivityRead, trace: string): Pick<Incoming, 'turn' | 'asksAnew'> {
  const { id, type, from, name = '', text = '', value } = read;
  const isDialog = type === 'invoke' && DIALOG_INVOKES.includes(name);
  const entered = isDialog ? dialogInvokeValue.safeParse(value).data?.data : undefined;
  const inDialog = entered !== undefined;
  const invoke = type === 'invoke' ? cardInvokeValue.safeParse(value).data : undefined;
  const mentions = read.entities.flatMap((entity) => mentionEntity.safeParse(entity).data ?? []);
  const isOfBot = ({ mentioned }: (typeof mentions)[number]) =>
    mentioned?.id !== undefined && mentioned.id === read.recipient?.id;
  const others = mentions.filter((mention) => !isOfBot(mention));
  const said = (of: typeof mentions) => of.flatMap((mention) => mention.text || []);
  const bot = said(mentions.filter(isOfBot));
  const typed = turnText(text, { bot, others: said(others) });
  const passedOn = forwardedIn(read.attachments);
  const isForwarded = passedOn !== undefined && ownText(passedOn, typed, mentions) === '';
  const plain = isForwarded ? turnText(withoutTags(passedOn.html), NO_MENTIONS) : typed;
  const written = isForwarded || others.length === 0 ? plain : turnText(text, { bot, others: [] });
  const sender = isForwarded ? passedOn.sender : null;
  const where = whereOf(read);
  const isCalled = where.place.kind === 'personal' || others.length < mentions.length;
  const turn: Turn = {
    trace,
    id: type === EDITED && id ? editOf(id, written, read) : id || null,
    text: plain,
    written,
    forwarded: isForwarded ? (plain === '' ? 'unread' : 'read') : 'no',
    data: inDialog ? entered : type === 'invoke' ? invoke?.action?.data : (value ?? undefined),
    pressedOn: read.replyToId || null,
    inPlace: type === 'invoke' && !inDialog,
    inDialog,
    automatic: invoke?.trigger === 'automatic',
    where,
    person: { id: from?.id ?? '', name: from?.name ?? '', directoryId: from?.aadObjectId ?? null },
    // Whose message it is counts as named in it, and is nobody who is called.
    mentioned: [
      ...others.flatMap(mentionedIn),
      ...(sender === null ? [] : [{ id: '', name: sender, said: '' }]),
    ],
    localeHints: localeHints(read),
    timeZone: timeZoneOf(read),
  };
  return { turn, asksAnew: type === EDITED && where.event === EDIT && isCalled && plain !== '' };
}

/** Every edit of a message has its id, and the same text can be there a second time. */
function editOf(id: string, written: string, { timestamp = '' }: ActivityRead): string {
  return digest(`${id}\n${timestamp}\n${written}`);
}

/** What the person wrote beside what they forward; the HTML has the names of mentions as text. */
function ownText(
  { own }: Forwarded,
  typed: string,
  mentions: readonly z.infer<typeof mentionEntity>[],
): string {
  if (own === null) return typed;
  const names = mentions.flatMap(({ mentioned, text = '' }) => [
    ...(mentioned?.name ? [mentioned.name] : []),
    ...(text === '' ? [] : [withoutTags(text).trim()]),
  ]);
  return turnText(withoutTags(own), { bot: names.filter((name) => name !== ''), others: [] });
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}

function mentionedIn({ mentioned, text = '' }: z.infer<typeof mentionEntity>): Mentioned[] {
  const name = mentioned?.name;
  const said = turnText(text.slice(0, ENTRY_LIMITS.name), NO_MENTIONS);
  return name === undefined ? [] : [{ id: (mentioned?.id ?? '').slice(0, ENTRY_LIMITS.id), name, said }];
}

function whereOf({ conversation, channelData, serviceUrl, channelId = '', recipient }: ActivityRead): Where {
  const { team, channel, tenant, eventType = null } = channelData ?? {};
  const kind = kindOf(conversation);
  const id = conversation?.id ?? '';
  return {
    place: {
      kind,
      conversation: id,
      team: team?.id ?? null,
      channel: channel?.id ?? (kind === 'channel' ? threadOf(id).channel : null),
      tenant: tenant?.id ?? conversation?.tenantId ?? null,
      // With `expectReplies` the answer is in the HTTP response, so there may be no service URL.
      serviceUrl: serviceUrl || null,
    },
    client: channelId,
    bot: recipient?.id ?? '',
    team: team ? { id: team.id, name: team.name ?? null, group: team.aadGroupId ?? null } : null,
    channel: channel ? { id: channel.id, name: channel.name ?? null, type: channel.type ?? null } : null,
    event: eventType,
  };
}

function kindOf(conversation: ActivityRead['conversation']): Where['place']['kind'] {
  switch (conversation?.conversationType) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'chat';
    default:
      return conversation?.isGroup ? 'chat' : 'personal';
  }
}

function localeHints({ locale, entities }: ActivityRead): string[] {
  const fromClient = entities.map((entity) => clientInfoEntity.safeParse(entity).data?.locale);
  return [locale, ...fromClient]
    .filter((tag) => tag !== undefined)
    .filter((tag) => tag !== '' && tag.length <= ENTRY_LIMITS.localeTag)
    .slice(0, ENTRY_LIMITS.localeTags);
}

function timeZoneOf({ localTimezone, entities }: ActivityRead): string | null {
  const fromClient = entities.map((entity) => zonedEntity.safeParse(entity).data?.timezone);
  return [localTimezone, ...fromClient].find((zone) => zone !== undefined && isTimeZone(zone)) ?? null;
}
