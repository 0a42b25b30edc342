import { LRUCache } from 'lru-cache';
import type { Person, Place } from '../../boards/board/board';
import { isFormer } from '../../boards/board/named';
import type { Card } from '../../cards/card/card';
import type { Locale } from '../../playbook/locale';
import type { Connector, Turns } from '../connector/connector';
import type { Delivery } from '../connector/delivery';
import { cardActivity } from '../framework/outgoing/cardActivity';
import type { Homes } from './homes';
import type { LanguageOf } from './languageOf';
import type { KnownPerson, People } from './people';

/** A message as the connector sends it. */
type Message = Parameters<Connector['post']>[1];

type Chat = NonNullable<KnownPerson['chat']>;

/**
 * Sends messages to one person in their personal chat, in their language. One attempt each; `conversation` of what was
 * delivered is that chat.
 */
export type DirectMessages = {
  /**
   * Opens the chat if there is none yet. Whoever claims a message before it is sent does this first: opening takes longer
   * than anything else, and what was claimed by a process that ends meanwhile is lost.
   */
  open(person: Person, from: Place, turns?: Turns): Promise<void>;
  /** `from`: a place that the person shares with the bot; used to open a personal chat if there is none yet. */
  card(person: Person, from: Place, make: (locale: Locale) => Card, turns?: Turns): Promise<Delivery>;
  text(person: Person, from: Place, make: (locale: Locale) => string, turns?: Turns): Promise<Delivery>;
  message(person: Person, from: Place, make: (locale: Locale) => Message): Promise<Delivery>;
};

export type DirectMessageParts = {
  connector: Connector;
  people: People;
  homes: Homes;
  languageOf: LanguageOf;
};

/** Chats that were opened and have no message yet; they need not be opened again for it. */
const OPENED = { max: 500, ttl: 600_000 };

export function createDirectMessages({
  connector,
  people,
  homes,
  languageOf,
}: DirectMessageParts): DirectMessages {
  const opened = new LRUCache<string, Chat>(OPENED);

  const chatWith = async (
    person: Person,
    known: KnownPerson | undefined,
    from: Place,
    turns: Turns | undefined,
  ): Promise<Chat | { failed: Delivery }> => {
    const key = openedKey(person, from);
    const chat = known?.chat ?? opened.get(key);
    if (chat) return chat;
    const home = await homes.of(from);
    const { serviceUrl, tenant } = from;
    if (!home || serviceUrl === null) return { failed: { kind: 'unsupported' } };
    const { bot, client } = home;
    const answer = await connector.openPersonal({ person: person.id, bot, tenant, serviceUrl }, turns);
    switch (answer.kind) {
      case 'delivered':
        break;
      case 'unsure':
        // Opening a chat again does no harm, and no message was sent.
        return { failed: { kind: 'unavailable', why: answer.why } };
      case 'throttled':
      case 'unavailable':
      case 'gone':
      case 'not-installed':
      case 'unsupported':
      case 'forbidden':
      case 'rejected':
        return { failed: answer };
    }
    const made = { conversation: answer.id, serviceUrl, tenant, client, bot };
    opened.set(key, made);
    return made;
  };

  const write = async (
    person: Person,
    from: Place,
    make: (locale: Locale, client: string) => Message,
    turns: Turns | undefined,
  ): Promise<Delivery> => {
    if (isFormer(person)) return { kind: 'gone' };
    const known = await people.find(person.id);
    const chat = await chatWith(person, known, from, turns);
    if ('failed' in chat) return chat.failed;
    const message = make(await languageOf(person.id, chat.client), chat.client);
    const delivery = await connector.post(chat, message, turns);
    if (delivery.kind !== 'delivered') opened.delete(openedKey(person, from));
    return delivery.kind === 'delivered' ? { ...delivery, conversation: chat.conversation } : delivery;
  };

  return {
    async open(person, from, turns) {
      if (!isFormer(person)) await chatWith(person, await people.find(person.id), from, turns);
    },
    card: (person, from, make, turns) =>
      write(person, from, (locale, client) => cardActivity(make(locale), client), turns),
    text: (person, from, make, turns) => write(person, from, (locale) => ({ text: make(locale) }), turns),
    message: (person, from, make) => write(person, from, make, undefined),
  };
}

function openedKey({ id }: Person, { tenant }: Place): string {
  return `${tenant ?? ''} ${id}`;
}
