import type { Locale } from '../../playbook/locale';
import type { Includes } from '../includes/includes';

/** A page as it is on the disk. */
export type SourceFile = {
  /** Relative to the content folder, with `/`. */
  path: string;
  locale: Locale;
  content: Uint8Array | string;
  /** Missing when the page includes nothing. */
  includes?: Includes;
};
