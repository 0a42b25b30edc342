import type { Topic } from '../../answering/topic';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';

/** Where a turn takes place; a channel thread counts as a channel. */
export type Place = 'personal' | 'group' | 'channel';

/** Who sent the activity, as the channel says. `directoryId`: the object id in the organisation's directory. */
export type Person = { id: string; name: string; directoryId: string | null };

/** What a turn needs to know of an activity, free of the Bot Framework. */
export type Turn = {
  /** What the person wrote, without mentions and markup, on one line; empty when there was none. */
  text: string;
  /** The data of a card's button that arrived as a message (`Action.Submit`), else undefined. */
  value: unknown;
  place: Place;
  person: Person;
  /** The names of the others that are mentioned. */
  mentioned: readonly string[];
  /** The locales that the activity names, the most reliable first; raw. */
  localeHints: string[];
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
