import type { TaskDefinition } from '../../../boards/board/board';
import { definitionsOf, inScope } from '../../../boards/board/definitions';
import type { Phrases } from '../../../i18n/phrases';
import type { Page } from '../../../playbook/page';
import type { BoardDraft } from '../../actions/board/boardDraft';
import { draftPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { requirementLabel } from '../../rows/taskRow';
import { shortened } from '../../text/shortened';
import { aboutDraft } from './aboutDraft';
import { titleInput } from './formLayout';

/** Budget for all choices, in UTF-16 units of JSON. They are one input, so they cannot be split over parts. */
const CHOICES_BUDGET = 14_000;

/** The tasks of a page, to choose single ones; the tasks of the draft are already selected. */
export function pickLayout(draft: BoardDraft, page: Page, phrases: Phrases): Layout {
  const tasks = definitionsOf(page);
  const chosen = tasks.filter((task) => inScope(draft.scope, task)).map(({ item }) => item);
  const picked: BoardDraft = { ...draft, scope: { kind: 'chosen', items: [] } };
  const entered = ['title', 'items'];
  const buttons = [
    { title: phrases.t('board.button.preview'), action: draftPress('preview', picked, entered) },
    { title: phrases.t('board.button.form'), action: draftPress('form', picked, entered) },
  ];
  return {
    template: 'board-pick',
    data: {
      ...titleInput(draft, phrases),
      itemsLabel: phrases.t('board.pick.items'),
      itemsRequired: phrases.t('board.pick.required'),
      items: chosen.join(','),
      choices: choicesOf(tasks, phrases),
    },
    ...aboutDraft(draft, page, phrases.t('board.pick.heading'), buttons, phrases),
  };
}

/** Shortens the names only as far as needed for all choices to fit. */
function choicesOf(tasks: readonly TaskDefinition[], phrases: Phrases): TemplateData[] {
  for (const length of [200, 120, 80, 40]) {
    const choices = tasks.map((task) => {
      const name = `${task.task} ${task.snapshot.name} (${requirementLabel(task.requirement, phrases)})`;
      return { title: shortened(name, length), value: task.item };
    });
    if (JSON.stringify(choices).length <= CHOICES_BUDGET) return choices;
  }
  return tasks.map(({ item }) => ({ title: item, value: item }));
}
