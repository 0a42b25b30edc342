import type { Actor } from '../../../boards/board/actor';
import type { Locale } from '../../../playbook/locale';

/**
 * The reader of a card. `now` is in epoch milliseconds; `notices` are small lines on top, in the reader's language;
 * `alwaysOwn`: they see all boards in their language; `timeZone`: theirs as an IANA name, null if nobody knows it.
 */
export type BoardReader = {
  actor: Actor;
  locale: Locale;
  now: number;
  notices?: readonly string[];
  alwaysOwn?: boolean;
  timeZone?: string | null;
};
