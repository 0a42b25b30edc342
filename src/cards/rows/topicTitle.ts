import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';

/** What a topic is called on buttons and in the guided dialog, without the page it is about. */
export function topicTitle(topic: Topic, phrases: Phrases): string {
  switch (topic.kind) {
    case 'page':
      return phrases.t('title.overview');
    case 'section':
      return phrases.t(`title.${topic.section}`);
    case 'passage':
      return phrases.t('title.other');
    case 'tasks':
      return topic.filter.requirement === 'mandatory'
        ? phrases.t('button.mandatory')
        : phrases.t('title.tasks');
    case 'task':
      return phrases.t('title.task', { id: topic.task });
    case 'all-tasks':
      return phrases.t(topic.phase === null ? 'title.all-tasks' : 'title.tasks');
    case 'changes':
      return phrases.t(topic.page === null ? 'title.all-changes' : 'title.changes');
    case 'duties':
      return phrases.t('title.roles');
  }
  // The others are called by their kind: each has its title in the catalogue, or this is no key.
  return phrases.t(`title.${topic.kind}`);
}
