import { LRUCache } from 'lru-cache';
import { placeKey } from '../../boards/board/keys';
import type { Locale } from '../../playbook/locale';
import { atMost } from '../../playbook/remembered';
import type { TurnLimits } from '../../settings/config';
import type { IsManager } from './managers';
import type { Turn } from './turn';

/** Who has sent too much: one person, or all in a conversation together. */
export type LimitedBy = keyof TurnLimits;

/**
 * `pass`: the turn is answered. `tell`: it is the first one too many of this minute, which is said. `silent`: that was
 * said already; `locale` is the language in which.
 */
export type TurnVerdict =
  | { kind: 'pass' }
  | { kind: 'tell'; by: LimitedBy; most: number }
  | { kind: 'silent'; by: LimitedBy; most: number; locale: Locale | null };

/** Counts the turns of people and conversations, in this process. */
export type TurnLimiter = {
  check(turn: Turn): TurnVerdict;
  /** Records in which language a `tell` was carried out. */
  told(turn: Turn, by: LimitedBy, locale: Locale): void;
};

export type LimiterParts = {
  limits: TurnLimits;
  isManager: IsManager;
  /** Milliseconds of any clock that does not jump. */
  now: () => number;
};

type Minute = { endsAt: number; turns: number; isTold: boolean; locale: Locale | null };

const MINUTE_MS = 60_000;
/** More than write to one process within a minute. Those that wrote longest ago are forgotten first, and begin anew. */
const MOST_REMEMBERED = 5000;
const PASS: TurnVerdict = { kind: 'pass' };

/**
 * A minute begins with the first turn of a person or conversation. Managers are not counted, and neither is what clients
 * ask for by themselves.
 */
export function createTurnLimiter({ limits, isManager, now }: LimiterParts): TurnLimiter {
  const minutes = new LRUCache<string, Minute>(atMost(MOST_REMEMBERED));

  const minuteOf = (key: string): Minute => {
    const time = now();
    const known = minutes.get(key);
    if (known && time < known.endsAt) return known;
    const minute = { endsAt: time + MINUTE_MS, turns: 0, isTold: false, locale: known?.locale ?? null };
    minutes.set(key, minute);
    return minute;
  };

  const count = (turn: Turn, by: LimitedBy): TurnVerdict => {
    const most = limits[by];
    if (most === 0) return PASS;
    const minute = minuteOf(keyOf(turn, by));
    minute.turns += 1;
    if (minute.turns <= most) return PASS;
    if (minute.isTold) return { kind: 'silent', by, most, locale: minute.locale };
    minute.isTold = true;
    return { kind: 'tell', by, most };
  };

  return {
    check(turn) {
      if (turn.automatic || (limits.person === 0 && limits.conversation === 0) || isManager(turn.person))
        return PASS;
      const ofPerson = count(turn, 'person');
      // What one person is refused is no part of what the others may have.
      return ofPerson.kind === 'pass' ? count(turn, 'conversation') : ofPerson;
    },
    told(turn, by, locale) {
      minuteOf(keyOf(turn, by)).locale = locale;
    },
  };
}

function keyOf({ person, where: { client, place } }: Turn, by: LimitedBy): string {
  switch (by) {
    case 'person':
      return `person\n${client}\n${person.id}`;
    case 'conversation':
      return `conversation\n${client}\n${placeKey(place)}`;
  }
}
