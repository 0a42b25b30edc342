import type { Actor } from '../../../boards/board/actor';
import type { Locale } from '../../../playbook/locale';

/**
 * The reader of a card. `now` is in epoch milliseconds; `notices` are small lines on top, in the reader's language;
 * `alwaysOwn`: they see all boards in their language.
 */
export type BoardReader = {
  actor: Actor;
  locale: Locale;
  now: number;
  notices?: readonly string[];
  alwaysOwn?: boolean;
};
