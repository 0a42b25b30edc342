import type { Reply } from '../../answering/answer';
import type { Card } from '../../cards/card/card';
import type { GuideWay } from '../../cards/card/guide';
import type { Locale } from '../../playbook/locale';
import type { Knowledge } from './knowledge';
import type { ConversationMemory, PersonMemory, Turn } from './turn';

/** A turn, with everything that an answer depends on. */
export type TurnInput = {
  turn: Turn;
  locale: Locale;
  /** The person's own language, when they asked for this answer in another one. */
  own?: Locale;
  /** Small lines to show at the top of the card. */
  notices: readonly string[];
  knowledge: Knowledge;
  person: PersonMemory;
  conversation: ConversationMemory;
  /** The id for the rating buttons on the answer's card; null if it has none. */
  rating: string | null;
  /** The question that the card offers to ask the team; set only where somebody can be asked. */
  askTeam?: string;
  /** Whether the person may post boards here; set only for cards that offer it to one person. */
  mayPost?: boolean;
  /** The way back to the guide; set only while one is running. */
  guide?: GuideWay;
};

/** The card to send and what to store. `reply` is set if the card answers from the playbook. */
export type TurnResponse = {
  card: Card;
  person: PersonMemory;
  conversation: ConversationMemory;
  reply: Reply | null;
  /** The typed text that `reply` answers; null for a button. */
  asked: string | null;
  /** A short text to show instead of the card, in clients that have toasts. */
  toast: string | null;
  /** For a dialog, instead of the toast: the form that was refused, with what was entered in it and why. */
  again?: Card;
};
