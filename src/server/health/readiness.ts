import type { Locale } from '../../playbook/locale';

/**
 * `expiring`: it ends within the days of warning. `expired`: it should have ended. `refused`: the sign-in does not
 * accept it, so that nothing can be sent.
 */
export type SecretState = 'ok' | 'expiring' | 'expired' | 'refused';

export type ReadyState = {
  status: 'starting' | 'ready' | 'stopping';
  pages: number;
  locales: readonly Locale[];
  /** The number of content problems, and how many of them are errors. */
  problems: number;
  errors: number;
  /** The version of the content that is served. */
  version: string | null;
  /** Why changed content is not served; null when it is served. */
  held: string | null;
  /** Whether the store accepts writes. If not, questions are still answered but nothing is stored. */
  store: 'ok' | 'full' | 'read-only' | 'gone' | 'failing' | 'closed';
  /**
   * The secrets that the bot proves itself with. Not a reason to be taken out of service: no other instance has a better
   * one, presses are still answered, and a new secret would never be tried.
   */
  secret: SecretState;
};

/**
 * `isReady`: whether questions can be answered, checked for each message. `state`: the body of `/readyz`, which
 * reports success only if the store also accepts writes.
 */
export type Readiness = { isReady(): boolean; state(): ReadyState };
