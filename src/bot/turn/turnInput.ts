import type { Reply } from '../../answering/answer';
import type { Card } from '../../cards/card/card';
import type { GuideWay } from '../../cards/card/guide';
import type { Locale } from '../../playbook/locale';
import type { Knowledge } from './knowledge';
import type { ConversationMemory, PersonMemory, Turn } from './turn';

/** A turn with everything that an answer depends on. */
export type TurnInput = {
  turn: Turn;
  locale: Locale;
  /** Lines to show on top of the card. */
  notices: readonly string[];
  knowledge: Knowledge;
  person: PersonMemory;
  conversation: ConversationMemory;
  /** The id under which the card of an answer can be rated by its own buttons; null for none. */
  rating: string | null;
  /** Where the answer leads back to when somebody is being guided. */
  guide?: GuideWay;
};

/** The card to send, and what to remember. `reply` is set when the card answers from the playbook. */
export type TurnResponse = {
  card: Card;
  person: PersonMemory;
  conversation: ConversationMemory;
  reply: Reply | null;
  /** What was typed and is answered by `reply`; null for a button. */
  asked: string | null;
  /** A line to show in passing, where the client can, in place of the card. */
  toast: string | null;
};
