import type { Locale } from '../playbook/locale';

export type ReadyState = {
  status: 'starting' | 'ready' | 'stopping';
  pages: number;
  locales: readonly Locale[];
  /** How many problems the content has, and how many of them are errors. */
  problems: number;
  errors: number;
  /** Of the content that is served. */
  version: string | null;
  /** Why changed content is not served, null when it is. */
  held: string | null;
  /** Whether the store takes writes. When it does not, questions are answered and nothing is remembered. */
  store: 'ok' | 'full' | 'read-only' | 'gone' | 'failing' | 'closed';
};

/**
 * Whether questions can be answered, asked for each message, and what `/readyz` tells. That is only content when the
 * store takes writes, too.
 */
export type Readiness = { isReady(): boolean; state(): ReadyState };
