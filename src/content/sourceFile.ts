import type { Locale } from '../playbook/locale';

/** A page as it stands on the disk. */
export type SourceFile = {
  /** Below the content folder, with `/`. */
  path: string;
  locale: Locale;
  content: Uint8Array | string;
};
