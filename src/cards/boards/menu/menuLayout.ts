import type { BoardDiff } from '../../../boards/reports/diff';
import {
  changePress,
  differencesPress,
  exportPress,
  historyPress,
  listPress,
  menuPress,
  severalPress,
  showPress,
} from '../../actions/board/boardPress';
import { NO_FORM, templatesPress } from '../../actions/board/templatePress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { typesetText } from '../../typeset/line';
import { smallRun } from '../../typeset/textRun';
import { aboutBoard } from '../board/aboutBoard';
import { row, rowGroup } from '../text/row';
import type { BoardView } from '../view/boardView';
import { type ChangeAsk, menuAsk } from './menuAskLayout';
import { viewingRows } from './viewingRows';

/** What people who manage a board can ask for. */
const MANAGING = ['plan', 'rename', 'due', 'reminders'] as const satisfies readonly ChangeAsk[];

/** Also available for a closed board; it comes last in the menu. */
const LEAVING: ChangeAsk = 'withdraw';

/** The menu of a board: entries for everybody, those for people who manage it, and those for people who may post. */
export function menuLayout(view: BoardView, diff: BoardDiff | undefined, mayPost: boolean): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.menu.title');
  return {
    template: 'board-rows',
    data: {
      text: '',
      groups: [
        rowGroup(phrases.t('board.menu.viewing'), viewingRows(view)),
        ...(view.mayManage ? [rowGroup(phrases.t('board.menu.managing'), managing(view, diff))] : []),
        rowGroup(phrases.t('board.menu.everybody'), everybody(view, mayPost)),
      ],
    },
    ...aboutBoard(view, title),
    shortcuts: [{ title: phrases.t('board.button.back-to-board'), action: showPress(board.id, seen) }],
  };
}

function managing(view: BoardView, diff: BoardDiff | undefined): TemplateData[] {
  const { board, phrases, seen } = view;
  const count = diff ? diff.added.length + diff.removed.length + diff.changed.length : 0;
  const asking = (ask: ChangeAsk) => {
    const { title, now } = menuAsk(view, ask);
    return menuRow(title, now, menuPress(board.id, ask, seen));
  };
  const changing = [
    ...MANAGING.map(asking),
    ...(count > 0
      ? [
          menuRow(
            phrases.t('board.menu.differences'),
            phrases.t('board.menu.differences.text', { count }),
            differencesPress(board.id, 0, seen),
          ),
        ]
      : []),
    menuRow(
      phrases.t('board.menu.close'),
      phrases.t('board.menu.close.text'),
      changePress(board, { kind: 'close' }, 'menu', seen),
    ),
  ];
  const reopening = [
    menuRow(
      phrases.t('board.menu.reopen'),
      phrases.t('board.menu.reopen.text'),
      changePress(board, { kind: 'reopen' }, 'menu', seen),
    ),
  ];
  return [...(board.state === 'open' ? changing : reopening), asking('repeat'), asking(LEAVING)];
}

function everybody(view: BoardView, mayPost: boolean): TemplateData[] {
  const { board, phrases, seen, reader } = view;
  const wishes = menuAsk(view, 'wishes');
  const isOut = reader !== null && board.reminders.optedOut.includes(reader.id);
  const own = menuAsk(view, 'add-task');
  return [
    ...(view.mayWork
      ? [
          menuRow(
            phrases.t('board.menu.several'),
            phrases.t(view.mayManage ? 'board.menu.several.text' : 'board.menu.several.tick'),
            severalPress(board.id, 0, [], seen),
          ),
          menuRow(own.title, own.now, menuPress(board.id, 'add-task', seen)),
        ]
      : []),
    menuRow(
      phrases.t('board.menu.history'),
      phrases.t('board.menu.history.text'),
      historyPress(board.id, 0, seen),
    ),
    menuRow(phrases.t('board.menu.csv'), phrases.t('board.menu.csv.text'), exportPress(board.id, 'csv')),
    menuRow(phrases.t('board.menu.json'), phrases.t('board.menu.json.text'), exportPress(board.id, 'json')),
    menuRow(
      phrases.t('board.menu.list'),
      phrases.t('board.menu.list.text'),
      listPress(0, { board: board.id, seen }),
    ),
    ...(mayPost
      ? [
          menuRow(
            phrases.t('board.templates.title'),
            phrases.t('board.menu.templates.text'),
            templatesPress(0, { ...NO_FORM, from: board.id, seen }),
          ),
        ]
      : []),
    ...(mayPost && reader?.role === 'member'
      ? [
          menuRow(
            phrases.t('board.menu.template'),
            phrases.t('board.menu.template.text'),
            menuPress(board.id, 'template', seen),
          ),
        ]
      : []),
    menuRow(wishes.title, wishes.now, menuPress(board.id, 'wishes', seen)),
    ...(board.reminders.mode === 'private' || board.reminders.mode === 'both'
      ? [
          menuRow(
            phrases.t(isOut ? 'board.menu.opt-in' : 'board.menu.opt-out'),
            phrases.t(isOut ? 'board.menu.opt-in.text' : 'board.menu.opt-out.text'),
            changePress(board, { kind: isOut ? 'opt-in' : 'opt-out' }, 'menu', seen),
          ),
        ]
      : []),
  ];
}

function menuRow(title: string, text: string, action: Button['action']): TemplateData {
  return row(typesetText(title), [[smallRun(text, { isSubtle: true })]], { title, action });
}
