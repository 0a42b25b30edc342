import type { Page } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import type { Intent } from '../answer';

/** Whether a page has what an intent asks for. A page that has it is more likely to be meant. */
export function hasWhatIsAsked(page: Page, intent: Intent): boolean {
  switch (intent) {
    case 'next_steps':
      return page.nextSteps.length > 0;
    case 'resources':
      return page.links.length > 0;
    case 'tasks':
    case 'task_lookup':
    case 'aggregate_tasks':
      return page.tasks.length > 0;
    case 'overview':
      return page.intro.length > 0 || page.sections.some(({ kind }) => kind === 'overview');
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return page.sections.some(({ kind }) => kind === intent);
    case 'steps':
    case 'roles':
      return page.steps.length > 0;
    case 'phase_list':
      return isPhaseIndex(page.id);
    case 'search':
    case 'help':
    case 'greeting':
    case 'out_of_scope':
      return true;
  }
}
