import type { Activity } from 'botbuilder';
import type { Delivery } from './delivery';

/**
 * A conversation and the URL of the service that hosts it, both as the channel gave them. `serviceUrl` is null if the
 * channel gave none: then every request fails with `unsupported`.
 */
export type Address = { conversation: string; serviceUrl: string | null };

/** A member as listed in the roster. `guest` and `owner` are true when `userRole` says so; most rosters name no owner. */
export type Member = { id: string; name: string; directoryId: string | null; guest: boolean; owner: boolean };

/** The result of a roster look-up: `unknown` if the roster could not be read. */
export type MemberFound = { kind: 'member'; member: Member } | { kind: 'none' } | { kind: 'unknown' };

/** Who is in a channel: everybody in the team, or only those of the channel's own roster. */
export type ChannelType = 'standard' | 'private' | 'shared';

/** `type` is null if the service does not say. */
export type ChannelName = { id: string; name: string | null; type: ChannelType | null };

/**
 * Calls to the channel's service (Teams, the Playground, the Emulator) outside of a turn. Nothing throws and nothing is
 * retried: the caller decides what to do next. `turns`: ids of the turns for which a request is made; the first goes with
 * it to the service, all go into the log.
 */
export type Connector = {
  /** Sends a new message in a chat, or in a thread of a channel. */
  post(to: Address, message: Partial<Activity>, turns?: Turns): Promise<Delivery>;
  /** Sends a new message in a chat or thread that only one of its members sees, for a day; not every service can. */
  postFor(to: Address, person: string, message: Partial<Activity>, turns?: Turns): Promise<Delivery>;
  /** Sends a new message that starts its own thread in a channel. */
  postThread(channel: ChannelAddress, message: Partial<Activity>, turns?: Turns): Promise<Delivery>;
  update(at: Address, id: string, message: Partial<Activity>, turns?: Turns): Promise<Delivery>;
  /** Opens the personal chat with a person; `id` of the delivery is the conversation. */
  openPersonal(person: PersonAddress, turns?: Turns): Promise<Delivery>;
  member(of: Address, id: string, turns?: Turns): Promise<MemberFound>;
  /** The first members of a chat or team, at most a hundred; undefined if they could not be read. */
  members(of: Address, turns?: Turns): Promise<Member[] | undefined>;
  /** Whether the service answers at all for a chat or team. Sends nothing that anybody would see. */
  isUp(at: Address, turns?: Turns): Promise<boolean>;
  /** The channels of a team; undefined if they could not be read. */
  channels(team: Address, turns?: Turns): Promise<ChannelName[] | undefined>;
};

/** Ids of turns, as `turnIdOf` makes them. */
export type Turns = readonly string[];

export type ChannelAddress = { channel: string; tenant: string | null; serviceUrl: string | null };

export type PersonAddress = { person: string; bot: string; tenant: string | null; serviceUrl: string | null };
