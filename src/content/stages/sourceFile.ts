import type { Locale } from '../../playbook/locale';
import type { Includes } from '../includes/includes';

/** A page as it stands on the disk. */
export type SourceFile = {
  /** Below the content folder, with `/`. */
  path: string;
  locale: Locale;
  content: Uint8Array | string;
  /** None when it includes nothing. */
  includes?: Includes;
};
