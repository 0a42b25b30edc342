import type { Locale } from '../../playbook/locale';
import type { GuideWay } from './guide';

/** How a reader sees a card. */
export type View = {
  locale: Locale;
  /** The reader's own language, when they asked for this card in another one. */
  own?: Locale;
  /** The part of a long answer, from 0; a number beyond the last shows the last. */
  part: number;
  /** Small lines on top of the card, already in the reader's language. */
  notices: readonly string[];
  /** The id that the rating buttons send; missing if the card has no such buttons. */
  rating?: string;
  /** The question to ask the team where the playbook does not say; missing if nobody can be asked. */
  askTeam?: string;
  /** The way back to the guide, if one is running. */
  guide?: GuideWay;
  /** Whether it is in a channel or group chat, where the bot hears only what mentions it. */
  isShared?: boolean;
  /** Whether the card may offer to post the tasks of a page as a board. */
  boards?: boolean;
  /** Whether the reader may post boards; counts as true if it is missing. */
  mayPost?: boolean;
};
