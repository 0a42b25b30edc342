import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';

/** The name of a topic on buttons and in the guide, without the page. */
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
  // All other kinds have a title in the catalogue; if one is missing, this key does not compile.
  return phrases.t(`title.${topic.kind}`);
}
