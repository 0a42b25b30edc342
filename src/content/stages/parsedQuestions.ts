import type { Locale } from '../../playbook/locale';
import type { Problem } from '../../playbook/problem';

/** A file of questions beside a page, parsed by itself: whose page it is, is not known yet. */
export type ParsedQuestions = {
  locale: Locale;
  file: string;
  /** Those that can be used, in their order. */
  questions: { text: string; line: number }[];
  /** The whole text; used for the version of the playbook. */
  text: string;
  problems: Problem[];
};
