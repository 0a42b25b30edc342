import type { Actor } from '../../../boards/board/actor';
import type { Locale } from '../../../playbook/locale';

/** Who a card is for. `now` is in epoch milliseconds; `notices` are small lines on top, in the reader's language. */
export type BoardReader = { actor: Actor; locale: Locale; now: number; notices?: readonly string[] };
