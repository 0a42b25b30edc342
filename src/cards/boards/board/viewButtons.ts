import { rolesOf } from '../../../boards/board/groups';
import { languagePress, rolesPress, showPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { BoardView } from '../view/boardView';

/** The way to the tasks of one role, or back to those of all. */
export function roleButton({ board, phrases, seen }: BoardView): Button {
  const whole = { ...seen, part: 0 };
  return seen.role === null
    ? { title: phrases.t('board.button.role'), action: rolesPress(board.id, whole) }
    : { title: phrases.t('board.button.all-roles'), action: showPress(board.id, { ...whole, role: null }) };
}

/** Whether there is more than one role to choose from. */
export function hasRoles({ board, seen }: BoardView): boolean {
  return rolesOf(board.tasks).length > 1 || seen.role !== null;
}

/** The way to the reader's language, or back to that of the board; none if they are the same. */
export function languageButtons(view: BoardView): Button[] {
  const { board, phrases, seen, locale } = view;
  if (!seen.own) {
    const action = showPress(board.id, { ...seen, own: true });
    return [{ title: phrases.t('board.button.own-language'), action }];
  }
  if (view.alwaysOwn || locale === board.locale) return [];
  const title = phrases.t('board.button.board-language', { language: phrases.languageHere(board.locale) });
  return [{ title, action: showPress(board.id, { ...seen, own: false }) }];
}

/** Switches all boards to the reader's language for good, or back. */
export function alwaysButtons({ board, phrases, seen, alwaysOwn }: BoardView): Button[] {
  if (!seen.own) return [];
  const title = phrases.t(alwaysOwn ? 'board.button.not-always' : 'board.button.always');
  return [{ title, action: languagePress(board.id, !alwaysOwn, seen) }];
}
