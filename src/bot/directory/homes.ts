import { z } from 'zod';
import type { Place } from '../../boards/board/board';
import { digest, placeKey } from '../../boards/board/keys';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';
import type { ChannelName } from '../connector/connector';
import type { Where } from '../turn/turn';

const home = z.object({
  /** The id of the team, or of the chat's conversation. */
  id: z.string(),
  kind: z.enum(['team', 'chat']),
  /** The channel id of the client: `msteams`, `emulator` … */
  client: z.string(),
  bot: z.string(),
  serviceUrl: z.string().nullable(),
  tenant: z.string().nullable(),
  name: z.string().nullable(),
  /** Id of the team's group in the directory; links to a message need it. */
  group: z.string().nullable(),
  /**
   * A name of null means the first channel of the team: each client shows its name in its own language. A type of null
   * means that nothing has told it yet, as in what older versions stored.
   */
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      type: z.enum(['standard', 'private', 'shared']).nullable().default(null),
    }),
  ),
  /** When the full list was read, in epoch milliseconds; 0 for never. */
  listedAt: z.number(),
  /** False after the channel has refused the bot, until the app is added again. */
  installed: z.boolean(),
});
export type Home = z.infer<typeof home>;

/** News about a team or chat, taken from an activity. */
export type HomeNews =
  | { kind: 'seen' | 'added' | 'removed'; where: Where }
  | { kind: 'channel' | 'channel-gone'; where: Where };

/** The teams and chats where the app is installed, with the names of their channels; shared by all processes. */
export type Homes = {
  of(place: Place): Promise<Home | undefined>;
  teams(): Promise<Home[]>;
  tell(news: HomeNews): Promise<void>;
  /** Records a place from which somebody writes. Returns true if it had refused the bot. */
  seen(where: Where): Promise<boolean>;
  listed(team: Home, channels: readonly ChannelName[], now: number): Promise<void>;
  /** Records that the channel refuses the bot. Returns true if this was not known before. */
  refused(place: Place): Promise<boolean>;
};

export function createHomes(documents: DocumentStore): Homes {
  const change = (key: string, to: (current: Home | undefined) => Home | undefined) =>
    updateDocument(documents, key, home, to);
  return {
    async of(place) {
      return home.safeParse((await documents.read(keyOf(place)))?.value).data;
    },
    async teams() {
      const teams: Home[] = [];
      for await (const { value } of documents.list('homes/team/')) {
        const team = home.safeParse(value).data;
        if (team?.installed) teams.push(team);
      }
      return teams;
    },
    async tell(news) {
      await change(keyOf(news.where.place), (current) => told(current, news));
    },
    async seen(where) {
      let wasRefused = false;
      await change(keyOf(where.place), (current) => {
        wasRefused = current?.installed === false;
        return told(current, { kind: 'seen', where });
      });
      return wasRefused;
    },
    async listed(team, channels, listedAt) {
      await change(`homes/team/${digest(team.id)}`, (current) => ({
        ...(current ?? team),
        channels: withUnlisted(channels, current ?? team),
        listedAt,
      }));
    },
    refused: (place) => change(keyOf(place), (current) => current && { ...current, installed: false }),
  };
}

/** The list of a team may leave out its private and shared channels, which events have told of. */
function withUnlisted(listed: readonly ChannelName[], known: Home): Home['channels'] {
  const unlisted = known.channels.filter(
    ({ id, type }) => (type === 'private' || type === 'shared') && listed.every((other) => other.id !== id),
  );
  const types = new Map(known.channels.map(({ id, type }) => [id, type]));
  const named = listed.map((channel) => ({
    ...channel,
    type: channel.type ?? types.get(channel.id) ?? null,
  }));
  return [...named, ...unlisted].slice(-ENTRY_LIMITS.channels);
}

function keyOf(place: Place): string {
  return place.kind === 'channel'
    ? `homes/team/${digest(place.team ?? placeKey(place))}`
    : `homes/chat/${digest(place.conversation)}`;
}

function told(current: Home | undefined, { kind, where }: HomeNews): Home {
  const known = merged(current, where);
  switch (kind) {
    case 'seen':
    case 'added':
      return { ...withChannel(known, where.channel), installed: true };
    case 'removed':
      return { ...known, installed: false };
    case 'channel':
      return withChannel(known, where.channel);
    case 'channel-gone':
      return { ...known, channels: known.channels.filter(({ id }) => id !== where.channel?.id) };
  }
}

function merged(current: Home | undefined, { place, client, bot, team }: Where): Home {
  const isTeam = place.kind === 'channel';
  return {
    id: isTeam ? (place.team ?? placeKey(place)) : place.conversation,
    kind: isTeam ? 'team' : 'chat',
    client,
    bot,
    serviceUrl: place.serviceUrl ?? current?.serviceUrl ?? null,
    tenant: place.tenant ?? current?.tenant ?? null,
    name: team?.name ?? current?.name ?? null,
    group: team?.group ?? current?.group ?? null,
    channels: current?.channels ?? [],
    listedAt: current?.listedAt ?? 0,
    installed: current?.installed ?? true,
  };
}

/** Adds or renames the channel. A name or a type that the activity does not tell stays as it is known. */
function withChannel(known: Home, channel: Where['channel']): Home {
  if (!channel) return known;
  const old = known.channels.find(({ id }) => id === channel.id);
  const name = channel.name ?? old?.name ?? null;
  const own = { id: channel.id, name, type: channel.type ?? old?.type ?? null };
  // A known channel keeps its place: messages from two channels in turn are no news.
  const channels = old
    ? known.channels.map((other) => (other === old ? own : other))
    : [...known.channels, own];
  return { ...known, channels: channels.slice(-ENTRY_LIMITS.channels) };
}
