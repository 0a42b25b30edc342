import type { Suggestion } from '../../answering/suggest/nameIndex';
import type { Topic } from '../../answering/topic';
import type { Place } from '../../boards/board/board';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';

/** Where an activity comes from, as far as it says. */
export type Where = {
  /** A thread of a channel counts as the channel. */
  place: Place;
  /** The channel id of the client: `msteams`, `emulator` … */
  client: string;
  /** The bot's id on this channel. */
  bot: string;
  team: { id: string; name: string | null; group: string | null } | null;
  channel: { id: string; name: string | null; type: 'standard' | 'private' | 'shared' | null } | null;
  /** The event in a team or channel that Teams reports, such as `channelRenamed`. */
  event: string | null;
};

/**
 * The sender of the activity, according to the channel. `directoryId` is the object id in the organisation's directory.
 */
export type Person = { id: string; name: string; directoryId: string | null };

/** Somebody who is mentioned; `said` is what stands there for the name, which may be a part of it. */
export type Mentioned = { id: string; name: string; said: string };

/** An activity as a plain record, without Bot Framework types. */
export type Incoming = {
  /** `message`, `invoke` … */
  type: string;
  /** The name of an invoke, such as `adaptiveCard/action`. */
  name: string | null;
  /** The action of an installation update, such as `add`. */
  action: string | null;
  /** The value of an invoke. */
  value: unknown;
  /** The ids of the members who were added. */
  added: readonly string[];
  /** The ids of the members who were removed. */
  removed: readonly string[];
  /** Whether somebody has changed what they ask the bot, in a message that it could answer before. */
  asksAnew: boolean;
  turn: Turn;
};

/** What a person wrote or pressed, and where. */
export type Turn = {
  /** The id of this turn in the log, in its jobs and in its requests to the channel; see `turnIdOf`. */
  trace: string;
  /**
   * The same when the activity is delivered again, and another one when its text was edited; null if the channel gives
   * none.
   */
  id: string | null;
  /**
   * The text on one line, without mentions and markup; empty if there is none. Who else is called into a conversation is
   * no part of what is asked.
   */
  text: string;
  /** The same with the names of others who are mentioned, for people to read. */
  written: string;
  /**
   * Whether the text is that of a message by somebody else, which the person forwards and wrote nothing to; `unread`: it
   * cannot be read, and the text is empty.
   */
  forwarded: 'no' | 'read' | 'unread';
  /**
   * The data of a pressed card button, from an `Action.Execute` or the message of an `Action.Submit`; otherwise
   * undefined.
   */
  data: unknown;
  /** The id of the message whose button was pressed; null if the activity names none. */
  pressedOn: string | null;
  /** Whether the answer takes the place of that card, and is no message of its own. */
  inPlace: boolean;
  /** Whether the answer is shown in a dialog, which is not part of any message. */
  inDialog: boolean;
  /** True if the client refreshed the person's own view by itself. */
  automatic: boolean;
  where: Where;
  person: Person;
  /** The other people who are mentioned. */
  mentioned: readonly Mentioned[];
  /** The locales that the activity names, unparsed, the most reliable first. */
  localeHints: string[];
  /** The IANA time zone of the person's client; null if unknown. */
  timeZone: string | null;
};

/** What the bot stores about a person. */
export type PersonMemory = {
  /** The language that the person chose. */
  chosen: Locale | null;
  /** The last language seen from the person's Teams. */
  lastSeen: Locale | null;
  /** The unavailable language that the person has already been told about. */
  toldUnserved: string | null;
  /** What was shown last; missing for people who have never opened the list in the compose box. */
  recent?: readonly Suggestion[];
};

/** What the bot stores about a conversation. */
export type ConversationMemory = {
  /** The page that the conversation is about. */
  page: PageId | null;
  /** The last topic shown. */
  previous: Topic | null;
};

export const NEW_PERSON: PersonMemory = { chosen: null, lastSeen: null, toldUnserved: null };
