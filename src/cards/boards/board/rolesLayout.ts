import { rolesOf, tasksOfRole } from '../../../boards/board/groups';
import { showPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import { typesetText } from '../../typeset/line';
import { smallRun } from '../../typeset/textRun';
import { row, rowGroup } from '../text/row';
import { type BoardView, roleName } from '../view/boardView';
import { aboutBoard } from './aboutBoard';
import { progressText } from './progressBar';

/** The roles that have tasks on a board, each with its progress. */
export function rolesLayout(view: BoardView): Layout {
  const { board, phrases, seen } = view;
  const whole = { ...seen, part: 0 };
  const title = phrases.t('board.roles.title');
  return {
    template: 'board-rows',
    data: {
      text: '',
      groups: [
        rowGroup(
          '',
          rolesOf(board.tasks).map((role) => {
            const name = roleName(view, role);
            return row(
              typesetText(name),
              [[smallRun(progressText(tasksOfRole(board.tasks, role), phrases), { isSubtle: true })]],
              { title: name, action: showPress(board.id, { ...whole, role }) },
            );
          }),
        ),
      ],
    },
    ...aboutBoard(view, title),
    shortcuts: [
      {
        title: phrases.t('board.button.back-to-board'),
        action: showPress(board.id, { ...whole, role: null }),
      },
    ],
  };
}
