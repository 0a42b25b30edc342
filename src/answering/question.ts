import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';
import type { Topic } from './topic';

export type Question = {
  /** What the person wrote, without mentions. */
  text: string;
  /** The language to answer in. */
  locale: Locale;
  /** The page that the conversation is about. */
  page: PageId | null;
  /** What was shown last, for "only the mandatory ones". */
  previous: Topic | null;
};
