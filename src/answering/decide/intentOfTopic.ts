import type { Intent } from '../answer';
import type { PlainSectionKind, Topic } from '../topic';

/** The intent of a question that would be answered with `topic`. */
export function intentOfTopic(topic: Topic): Intent {
  switch (topic.kind) {
    case 'page':
      return 'overview';
    case 'section':
      return intentOfSection(topic.section);
    case 'passage':
      return 'search';
    case 'next-steps':
      return 'next_steps';
    case 'resources':
    case 'steps':
    case 'roles':
    case 'tasks':
    case 'help':
      return topic.kind;
    case 'task':
      return 'task_lookup';
    case 'all-tasks':
      return 'aggregate_tasks';
    case 'compare':
    case 'changes':
      return 'search';
    case 'duties':
      return 'roles';
    case 'around':
      return 'next_steps';
    case 'phases':
    case 'phase':
      return 'phase_list';
  }
}

function intentOfSection(section: PlainSectionKind): Intent {
  switch (section) {
    case 'overview':
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return section;
    case 'refresh':
    case 'other':
      return 'search';
  }
}
