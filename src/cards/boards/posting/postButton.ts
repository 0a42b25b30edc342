import type { Answer } from '../../../answering/answer';
import { NO_FILTER } from '../../../answering/topic';
import type { Phrases } from '../../../i18n/phrases';
import { newBoardPress } from '../../actions/boardPress';
import type { Layout } from '../../card/layout';

/** Behind the buttons that are on every card of a page. */
const PLACE = 3;

/**
 * With the button that posts the tasks of the page as a board: first below its tasks, further on below the rest. Not
 * where a filter has left none.
 */
export function withPostButton(layout: Layout, answer: Answer, phrases: Phrases): Layout {
  const page = layout.source?.page;
  if (!page || page.tasks.length === 0) return layout;
  const title = phrases.t('board.post');
  if (answer.kind === 'tasks') {
    if (answer.groups.length === 0) return layout;
    const post = { title, action: newBoardPress(page.id, answer.filter) };
    return { ...layout, choices: [post, ...layout.choices] };
  }
  const post = { title, action: newBoardPress(page.id, NO_FILTER) };
  const { shortcuts } = layout;
  return { ...layout, shortcuts: [...shortcuts.slice(0, PLACE), post, ...shortcuts.slice(PLACE)] };
}
