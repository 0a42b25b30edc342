import { type BoardTask, type TaskDefinition, untouched } from '../../../boards/board/board';
import type { BoardDiff } from '../../../boards/reports/diff';
import { changePress, differencesPress, menuPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { requirementLabel } from '../../rows/taskRow';
import { typesetLine } from '../../typeset/line';
import { boldRun, plainRun } from '../../typeset/runs';
import { cut, dotted, smallRun } from '../../typeset/textRun';
import { aboutBoard } from '../board/aboutBoard';
import { row, rowGroup } from '../text/row';
import { stateRuns } from '../text/stateText';
import { type BoardView, wordsIn } from '../view/boardView';

/**
 * How the playbook differs from a board. People who manage the board can adopt the changes or keep the board as it is.
 */
export function differencesLayout(view: BoardView, diff: BoardDiff | undefined): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.differences.title');
  const press = (kind: 'adopt' | 'keep', fingerprint: string) => ({
    title: phrases.t(`board.button.${kind}`),
    action: changePress(board, { kind, fingerprint }, 'board', seen),
  });
  return {
    template: 'board-rows',
    data: {
      text: phrases.t(diff ? 'board.differences.text' : 'board.differences.none'),
      groups: diff ? groupsOf(view, diff) : [],
    },
    ...aboutBoard(view, title),
    turnTo: (part) => differencesPress(board.id, part, seen),
    choices: [
      ...(diff && view.mayManage ? [press('adopt', diff.fingerprint), press('keep', diff.fingerprint)] : []),
      { title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) },
    ],
  };
}

function groupsOf(view: BoardView, { added, removed, changed }: BoardDiff): TemplateData[] {
  const { board, phrases } = view;
  const known = (item: string) => board.tasks.filter((task) => task.item === item);
  const marked = (task: TaskDefinition) => smallRun(requirementLabel(task.requirement, phrases));
  return [
    rowGroup(
      added.length > 0 ? phrases.t('board.differences.added') : '',
      added.map((task) => taskRow(view, untouched(task), [marked(task)])),
    ),
    rowGroup(
      removed.length > 0 ? phrases.t('board.differences.removed') : '',
      removed.flatMap(known).map((task) => taskRow(view, task, dotted(stateRuns(view, task)))),
    ),
    rowGroup(
      changed.length > 0 ? phrases.t('board.differences.changed') : '',
      changed.flatMap(({ item, from, to }) => {
        const marks = { from: requirementLabel(from, phrases), to: requirementLabel(to, phrases) };
        const line = [smallRun(phrases.t('board.differences.mark', marks))];
        return known(item).map((task) => taskRow(view, task, line));
      }),
    ),
  ].filter(({ rows }) => Array.isArray(rows) && rows.length > 0);
}

function taskRow(view: BoardView, task: BoardTask, line: ReturnType<typeof stateRuns>): TemplateData {
  const name = ` ${cut(wordsIn(view, task).name, 'task')}`;
  return row(typesetLine([boldRun(task.task), plainRun(name)]), [line], null);
}
