import type { Locale } from '../playbook/locale';
import type { PageId } from '../playbook/page';
import { findPage, type Playbook } from '../playbook/playbook';
import type { PageChoice } from './answer';
import type { Topic } from './topic';

/** A page as a choice to open it; `topic` is what opening shows, else the page at a glance. */
export function pageChoice(
  playbook: Playbook,
  id: PageId,
  locale: Locale,
  topic?: Topic,
): PageChoice | undefined {
  const page = findPage(playbook, id, locale)?.page;
  return (
    page && { page: id, title: page.title, phase: page.phase, topic: topic ?? { kind: 'page', page: id } }
  );
}
