import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { PageChoice } from '../answer';
import type { Topic } from '../topic';

/** A page as a choice to open; `topic` is what opening it shows, the page at a glance by default. */
export function choiceOf({ id, title, phase }: Page, topic: Topic = { kind: 'page', page: id }): PageChoice {
  return { page: id, title, phase, topic };
}

/** The same for the page that a reader of `locale` finds by its id, undefined when the playbook has none. */
export function pageChoice(
  playbook: Playbook,
  id: PageId,
  locale: Locale,
  topic?: Topic,
): PageChoice | undefined {
  const found = findPage(playbook, id, locale);
  if (!found) return undefined;
  const { page, fallback } = found;
  return { ...choiceOf(page, topic), ...(fallback !== null && { fallback }) };
}
