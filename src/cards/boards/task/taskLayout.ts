import type { BoardTask } from '../../../boards/board/board';
import { isolated } from '../../../playbook/bidi';
import { changePress, showPress, taskPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import { press } from '../../card/button';
import type { Element } from '../../card/card';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { facts } from '../../rows/facts';
import { nameRuns, requirementLabel } from '../../rows/taskRow';
import { detailed } from '../../text/labelled';
import { personName } from '../../text/personName';
import { typesetLine } from '../../typeset/line';
import { plainRun } from '../../typeset/runs';
import { dotted, smallRun } from '../../typeset/textRun';
import { aboutBoard } from '../board/aboutBoard';
import { stateRuns, stateSign, todoRun } from '../text/stateText';
import { type BoardView, pageOf, wordsIn } from '../view/boardView';

/** One task with everything known about it, and the actions that the reader may use. */
export function taskLayout(view: BoardView, task: BoardTask): Layout {
  const { phrases } = view;
  const words = wordsIn(view, task);
  const title = phrases.t('title.task', { id: task.task });
  return {
    template: 'board-task',
    data: {
      name: nameOf(view, task),
      state: stateLine(view, task),
      facts: facts([
        [phrases.t('label.requirement'), requirementLabel(task.requirement, phrases)],
        [phrases.t('label.role'), words.role ?? ''],
        [phrases.t('label.services'), phrases.names(words.services)],
        [phrases.t('label.step'), task.gone ? phrases.t('board.gone') : (words.step ?? ownText(view, task))],
        ...readOnlyFacts(view, task),
      ]),
      rows: editRows(view, task),
    },
    ...aboutBoard(view, title),
    summary: detailed(title, words.name, phrases),
    source: pageOf(view) ?? null,
    shortcuts: taskButtons(view, task),
  };
}

function stateLine(view: BoardView, task: BoardTask): Element[] {
  const sign = smallRun(`${stateSign(task)} `);
  const runs = stateRuns(view, task);
  if (task.state.kind !== 'todo') return [sign, ...dotted(runs)];
  const free = smallRun(view.phrases.t('board.state.free'), { isSubtle: true });
  return [sign, ...dotted(runs.length === 0 ? [free] : [todoRun(view), ...runs])];
}

/** The name of a task, including its links. */
export function nameOf(view: BoardView, task: BoardTask): Element[] {
  const { name, row } = wordsIn(view, task);
  return typesetLine(row ? nameRuns(row) : [plainRun(isolated(name))], { size: 'Medium' });
}

/** Values that the reader may not change are shown as facts. */
function readOnlyFacts(view: BoardView, task: BoardTask): [string, string][] {
  const { phrases } = view;
  const planned: [string, string][] = [
    [phrases.t('board.label.assignee'), assigneeOf(task, view)],
    [phrases.t('board.label.due'), dueText(view, task)],
  ];
  const noted: [string, string][] = [[phrases.t('board.label.note'), noteText(view, task)]];
  return [...(mayPlan(view) ? [] : planned), ...(view.mayWork ? [] : noted)];
}

function editRows(view: BoardView, task: BoardTask): TemplateData[] {
  const { board, phrases, seen } = view;
  const ask = (asked: 'note' | 'assign' | 'due', label: string, value: string, none: string) => ({
    label,
    value: value === '' ? none : value,
    open: press({ title: label, action: taskPress(board.id, task.item, asked, seen) }),
  });
  const assign = phrases.t('board.row.assign');
  const due = phrases.t('board.row.due');
  const note = phrases.t('board.row.note');
  const nobody = phrases.t('board.nobody');
  return [
    ...(mayPlan(view)
      ? [
          ask('assign', assign, assigneeOf(task, view), nobody),
          ask('due', due, dueText(view, task), phrases.t('board.due.none')),
        ]
      : []),
    ...(view.mayWork ? [ask('note', note, noteText(view, task), phrases.t('board.note.none'))] : []),
  ];
}

function assigneeOf({ assignedTo }: BoardTask, { phrases }: BoardView): string {
  return assignedTo ? personName(assignedTo, phrases) : '';
}

function mayPlan(view: BoardView): boolean {
  return view.mayManage && view.board.state === 'open';
}

function dueText({ board, clock }: BoardView, task: BoardTask): string {
  return clock.day(task.due ?? board.due ?? '');
}

/** That a task was added, by whom and when. */
function ownText({ phrases, clock }: BoardView, { own }: BoardTask): string {
  return own ? `${phrases.t('board.own')} (${personName(own.by, phrases)}, ${clock.moment(own.at)})` : '';
}

/** A note with its author and time. */
function noteText({ clock, phrases }: BoardView, { note }: BoardTask): string {
  return note ? `${isolated(note.text)} (${personName(note.by, phrases)}, ${clock.moment(note.at)})` : '';
}

/** The way back stands beside the first of them, so that it is never behind *More*. */
function taskButtons(view: BoardView, task: BoardTask): Button[] {
  const { board, phrases, seen, reader } = view;
  const change = (kind: 'tick' | 'untick' | 'claim' | 'release', title: string): Button => ({
    title,
    action: changePress(board, { kind, item: task.item }, 'task', seen),
  });
  const isTodo = task.state.kind === 'todo';
  const mayRelease = task.claimedBy !== null && (task.claimedBy.id === reader?.id || view.mayManage);
  const working: Button[] = [
    isTodo
      ? change('tick', phrases.t('board.button.tick'))
      : change('untick', phrases.t('board.button.untick')),
    ...(isTodo && task.claimedBy === null ? [change('claim', phrases.t('board.button.claim'))] : []),
    ...(mayRelease ? [change('release', phrases.t('board.button.release'))] : []),
    ...(isTodo
      ? [{ title: phrases.t('board.button.skip'), action: taskPress(board.id, task.item, 'skip', seen) }]
      : []),
  ];
  const { own } = task;
  const mayRemove = own !== null && (own.by.id === reader?.id || view.mayManage);
  const remove: Button = {
    title: phrases.t('board.button.remove'),
    action: changePress(board, { kind: 'remove-task', item: task.item }, 'board', seen),
  };
  const back = { title: phrases.t('board.button.back-to-board'), action: showPress(board.id, seen) };
  const removing = view.mayWork && mayRemove && task.state.kind !== 'done' ? [remove] : [];
  const [first, ...others] = view.mayWork ? working : [];
  return [...(first ? [first] : []), back, ...others, ...removing];
}
