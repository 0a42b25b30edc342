import type { Page } from '../../playbook/page';
import { isPhaseIndex } from '../../playbook/playbook';
import { PAGE_PARTS } from '../pageParts';
import type { Intent } from '../topic';

/** Whether a page has what an intent asks for. A page that has it is more likely to be meant. */
export function hasWhatIsAsked(page: Page, intent: Intent): boolean {
  switch (intent) {
    case 'task_lookup':
    case 'aggregate_tasks':
      return PAGE_PARTS.tasks.isOn(page);
    case 'overview':
      return page.intro.length > 0 || page.sections.some(({ kind }) => kind === 'overview');
    case 'phase_list':
      return isPhaseIndex(page.id);
    case 'search':
    case 'help':
    case 'greeting':
    case 'out_of_scope':
      return true;
  }
  return PAGE_PARTS[intent].isOn(page);
}
