import type { Locale } from '../../playbook/locale';
import type { GuideWay } from './guide';

/** How one reader sees a card. */
export type View = {
  locale: Locale;
  /** The page of a long answer, from 0; one beyond the last shows the last. */
  part: number;
  /** Lines shown small on top, already in the reader's language. */
  notices: readonly string[];
  /** What the buttons to rate an answer call it; left out where the card has none. */
  rating?: string;
  /** The way back to the guide, on an answer that is given in the middle of it. */
  guide?: GuideWay;
  /** Whether the tasks of a page can be posted as a board from here. */
  boards?: boolean;
};
