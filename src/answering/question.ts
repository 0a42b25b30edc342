import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';
import type { Topic } from './topic';

/** A question with what is known of the conversation. */
export type Question = {
  /** What the person wrote, without mentions. */
  text: string;
  /** The language to answer in. */
  locale: Locale;
  /** The page that the conversation is about, null when it is about none. */
  page: PageId | null;
  /** What was shown last, null at the start; "only the mandatory ones" refines it. */
  previous: Topic | null;
};
