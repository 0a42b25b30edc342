import type { Reply } from '../../answering/answer';
import type { Phrases } from '../../i18n/phrases';
import type { Layout } from '../card/layout';
import type { View } from '../card/view';
import { helpLayout } from '../messages/help';
import { choicesLayout, noneLayout } from '../messages/messages';
import { welcomeLayout } from '../messages/welcome';
import { aroundLayout } from './around';
import { changesLayout } from './changes';
import { compareLayout } from './compare';
import { dutiesLayout } from './duties';
import { nextStepsLayout } from './nextSteps';
import { phaseLayout, phasesLayout } from './phases';
import { resourcesLayout } from './resources';
import { rolesLayout } from './roles';
import { overviewLayout, sectionLayout } from './section';
import { stepsLayout } from './steps';
import { taskLayout } from './task';
import { allTasksLayout, tasksLayout } from './tasks';

/**
 * `bareWords`: link texts such as "here" that say nothing on their own, in all languages.
 */
export function answerLayout(
  { answer, topic }: Reply,
  phrases: Phrases,
  bareWords: ReadonlySet<string>,
  view: Pick<View, 'askTeam' | 'isShared'>,
): Layout {
  switch (answer.kind) {
    case 'overview':
      return overviewLayout(answer, topic, phrases);
    case 'section':
      return sectionLayout(answer, topic, phrases);
    case 'next-steps':
      return nextStepsLayout(answer, topic, phrases);
    case 'resources':
      return resourcesLayout(answer, topic, phrases, bareWords);
    case 'steps':
      return stepsLayout(answer, topic, phrases);
    case 'roles':
      return rolesLayout(answer, topic, phrases);
    case 'tasks':
      return tasksLayout(answer, topic, phrases);
    case 'task':
      return taskLayout(answer, topic, phrases);
    case 'all-tasks':
      return allTasksLayout(answer, topic, phrases);
    case 'phases':
      return phasesLayout(answer, topic, phrases);
    case 'phase':
      return phaseLayout(answer, topic, phrases);
    case 'compare':
      return compareLayout(answer, topic, phrases);
    case 'changes':
      return changesLayout(answer, topic, phrases);
    case 'duties':
      return dutiesLayout(answer, topic, phrases);
    case 'around':
      return aroundLayout(answer, topic, phrases);
    case 'help':
      return helpLayout(view, phrases);
    case 'greeting':
      return welcomeLayout(null, view, phrases);
    case 'choices':
      return choicesLayout(answer, phrases);
    case 'none':
      return noneLayout(answer, view.askTeam, phrases);
  }
}
