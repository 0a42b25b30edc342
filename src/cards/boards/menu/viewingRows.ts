import { minePress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { TemplateData } from '../../card/templates';
import { typesetText } from '../../typeset/line';
import { alwaysButtons, hasRoles, languageButtons, roleButton } from '../board/viewButtons';
import { row } from '../text/row';
import type { BoardView } from '../view/boardView';

/** The other ways to look at a board. */
export function viewingRows(view: BoardView): TemplateData[] {
  const { board, phrases, seen } = view;
  const mine = { title: phrases.t('board.button.mine'), action: minePress(0, { board: board.id, seen }) };
  const buttons: Button[] = [
    ...(hasRoles(view) ? [roleButton(view)] : []),
    mine,
    ...languageButtons(view),
    ...alwaysButtons(view),
  ];
  return buttons.map((button) => row(typesetText(button.title), [], button));
}
