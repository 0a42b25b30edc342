import type { Answer } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Element } from '../card/card';
import type { Layout } from '../card/layout';
import { taskRow } from '../rows/taskRow';
import { typeset, typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';
import { aboutPage } from './aboutPage';

/** All roles, each with its steps and tasks. */
export function rolesLayout(
  answer: Extract<Answer, { kind: 'roles' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const { page } = answer.source;
  const title = phrases.t('title.roles');
  return {
    template: 'roles',
    data: {
      filter: [],
      missing: answer.roles.length === 0 ? typesetText(phrases.t('missing.roles', { page: page.title })) : [],
      stepsLabel: phrases.t('label.steps'),
      tasksLabel: phrases.t('label.tasks'),
      roles: answer.roles.map(({ role, steps, tasks }) => ({
        heading: typesetHeading(role.label),
        hasSteps: steps.length > 0,
        steps: listOf(steps, phrases),
        hasTasks: tasks.length > 0,
        tasks: tasks.map((task) => taskRow(task, phrases, false)),
      })),
    },
    ...aboutPage(answer.source, title, topic, phrases),
  };
}

export function listOf(lines: readonly string[], phrases: Phrases): Element[] {
  const items = lines.map((text) => ({
    blocks: [{ kind: 'paragraph' as const, inlines: [{ kind: 'text' as const, text }] }],
  }));
  return typeset([{ kind: 'list', start: null, items }], phrases);
}
