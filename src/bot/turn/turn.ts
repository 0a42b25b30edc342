import type { Topic } from '../../answering/topic';
import type { Place } from '../../boards/board/board';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';

/** Where an activity comes from, as far as it says so. */
export type Where = {
  /** A thread of a channel counts as the channel. */
  place: Place;
  /** `msteams`, `emulator` … */
  client: string;
  /** The id of the bot there. */
  bot: string;
  team: { id: string; name: string | null; group: string | null } | null;
  channel: { id: string; name: string | null } | null;
  /** What Teams says has happened to a team or channel, such as `channelRenamed`. */
  event: string | null;
};

/** Who sent the activity, as the channel says. `directoryId`: the object id in the organisation's directory. */
export type Person = { id: string; name: string; directoryId: string | null };

/** An activity as a plain record, free of the Bot Framework. */
export type Incoming = {
  /** `message`, `invoke` … */
  type: string;
  /** What an invoke asks for, such as `adaptiveCard/action`. */
  name: string | null;
  /** What has become of an installation, such as `add`. */
  action: string | null;
  /** What an invoke brings. */
  value: unknown;
  /** The message whose buttons were pressed. */
  replyTo: string | null;
  /** The ids of those who have joined. */
  added: readonly string[];
  turn: Turn;
};

/** What somebody said or pressed, and where. */
export type Turn = {
  /** The same when the activity is delivered again; null where the channel gives none. */
  id: string | null;
  /** What the person wrote, without mentions and markup, on one line; empty when there was none. */
  text: string;
  /** The data of a card's button, pressed as `Action.Execute` or as the message of an `Action.Submit`; else undefined. */
  data: unknown;
  /** The client asked on its own, to show a view of the person's own. */
  automatic: boolean;
  where: Where;
  person: Person;
  /** The names of the others that are mentioned. */
  mentioned: readonly string[];
  /** The locales that the activity names, the most reliable first; raw. */
  localeHints: string[];
  /** Of the person's client, as an IANA name; null when it does not say. */
  timeZone: string | null;
};

/** What the bot remembers of a person. */
export type PersonMemory = {
  /** The language that the person asked for. */
  chosen: Locale | null;
  /** The language their Teams had when it last said so. */
  lastSeen: Locale | null;
  /** The language that is not served and of which the person has been told. */
  toldUnserved: string | null;
};

/** What the bot remembers of a conversation. */
export type ConversationMemory = {
  /** The page that it is about. */
  page: PageId | null;
  /** What was shown last. */
  previous: Topic | null;
};

export const NEW_PERSON: PersonMemory = { chosen: null, lastSeen: null, toldUnserved: null };
