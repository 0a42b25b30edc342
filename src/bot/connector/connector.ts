import type { Activity } from 'botbuilder';
import type { Delivery } from './delivery';

/**
 * A conversation and the address of the service that knows it, as the channel named both; null where it named none:
 * there nothing can be sent or asked, and every answer says so.
 */
export type Address = { conversation: string; serviceUrl: string | null };

/** A member as the roster has it. `userRole` is "guest" for one. */
export type Member = { id: string; name: string; directoryId: string | null; guest: boolean };

/** What the roster says: `unknown` when it could not be asked. */
export type MemberFound = { kind: 'member'; member: Member } | { kind: 'none' } | { kind: 'unknown' };

export type ChannelName = { id: string; name: string | null };

/**
 * The channel's service (Teams, the Playground, the Emulator) outside of a turn. Nothing throws, nothing is tried
 * again: what is to be done next is the caller's to decide.
 */
export type Connector = {
  /** A new message in a chat, or in a thread of a channel. */
  post(to: Address, message: Partial<Activity>): Promise<Delivery>;
  /** A new message that opens a thread of its own in a channel. */
  postThread(channel: ChannelAddress, message: Partial<Activity>): Promise<Delivery>;
  update(at: Address, id: string, message: Partial<Activity>): Promise<Delivery>;
  /** The personal chat with somebody; `id` of the delivery is the conversation. */
  openPersonal(person: PersonAddress): Promise<Delivery>;
  member(of: Address, id: string): Promise<MemberFound>;
  /** The first members of a chat or team, at most a hundred; undefined when they could not be read. */
  members(of: Address): Promise<Member[] | undefined>;
  /** The channels of a team; undefined when they could not be read. */
  channels(team: Address): Promise<ChannelName[] | undefined>;
};

export type ChannelAddress = { channel: string; tenant: string | null; serviceUrl: string | null };

export type PersonAddress = { person: string; bot: string; tenant: string | null; serviceUrl: string | null };
