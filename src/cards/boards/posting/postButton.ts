import type { Answer } from '../../../answering/answer';
import { NO_FILTER } from '../../../answering/topic';
import type { Phrases } from '../../../i18n/phrases';
import { newBoardPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';

/**
 * Adds the button that posts the tasks of a page as a board: as the first button of a task list, and beside the way to
 * the tasks on other cards. There is no button if the filter leaves no tasks, nor for those of a single step or with a word in their names.
 */
export function withPostButton(layout: Layout, answer: Answer, phrases: Phrases): Layout {
  const page = layout.source?.page;
  if (!page || page.tasks.length === 0) return layout;
  const title = phrases.t('board.post');
  if (answer.kind === 'tasks') {
    // A board has tasks of a page by what they are, not by their step or their name.
    if (answer.groups.length === 0 || answer.step !== null || answer.named !== null) return layout;
    const post = { title, action: newBoardPress(page.id, answer.filter) };
    return { ...layout, choices: [post, ...layout.choices] };
  }
  const post = { title, action: newBoardPress(page.id, NO_FILTER) };
  const { shortcuts } = layout;
  const after =
    shortcuts.findIndex(({ action }) => action.verb === 'show' && action.topic.kind === 'tasks') + 1;
  if (after === 0) return layout;
  return { ...layout, shortcuts: [...shortcuts.slice(0, after), post, ...shortcuts.slice(after)] };
}
