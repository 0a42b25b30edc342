import type { RepeatEvery } from '../../../boards/board/board';
import type { Locale } from '../../../playbook/locale';
import type { Mentioned } from '../../turn/turn';

/** How often, as it is written. `every` is null for a period that no board has; `weekday` counts from Monday, 1. */
export type EverySaid = { text: string; every: RepeatEvery | null; weekday: number | null };

/** What a request says of the board besides its tasks and its due date. */
export type Details = {
  title: string | null;
  /** May be a language that the bot does not speak. */
  language: Locale | null;
  every: EverySaid | null;
  /** Who is mentioned as the one to do the tasks. */
  people: readonly Mentioned[];
  /** Whether who asks is the one, or one of them. */
  isMine: boolean;
  /** What there is no room for: names that the playbook does not have, and more than one of a kind. */
  unread: readonly string[];
};

export const NO_DETAILS: Details = {
  title: null,
  language: null,
  every: null,
  people: [],
  isMine: false,
  unread: [],
};

/** What a detail says that stands somewhere in a text. `none`: it is no detail, whatever its words say. */
export type Meaning =
  | { kind: 'language'; locale: Locale }
  | { kind: 'every'; every: RepeatEvery | null; weekday: number | null }
  | { kind: 'title' }
  | { kind: 'to' }
  | { kind: 'me' }
  | { kind: 'none' };

/** A detail, and where it stands. */
export type Span = Meaning & { start: number; end: number };
