import type { BoardTask } from '../../../boards/board/board';
import type { TaskWords } from '../../../boards/reports/words';
import { isolated } from '../../../playbook/bidi';
import { ALL_SERVICES } from '../../../playbook/playbook';
import type { BoardNext } from '../../actions/board/boardChange';
import { type RowDoes, rowPress } from '../../actions/board/boardRow';
import type { ListPlace } from '../../actions/board/listPlace';
import { press } from '../../card/button';
import type { Element } from '../../card/card';
import { textIn } from '../../card/cardElements';
import { LONGEST_NAME, named, nameOfLines } from '../../card/named';
import type { TemplateData } from '../../card/templates';
import { requirementLabel } from '../../rows/taskRow';
import { listedWithin } from '../../text/listedWithin';
import { shortened } from '../../text/shortened';
import { typesetLine } from '../../typeset/line';
import { boldRun, plainRun } from '../../typeset/runs';
import { cut, dotted, ROOM, richLine, smallRun } from '../../typeset/textRun';
import { stateRuns, stateSign, todoRun } from '../text/stateText';
import { type BoardView, wordsIn } from '../view/boardView';

/**
 * The list that a row is in: the card after a change, and whether the row has what can be done beside ticking. `list`:
 * which part of it that is, if the card after a change is the list itself.
 */
export type RowPlace = { next: BoardNext; isQuick: boolean; list?: ListPlace };

/** What a finger hits, as WCAG 2.2 asks; the links below are close. */
const SMALLEST_TARGET = '24px';

const ON_BOARD: RowPlace = { next: 'board', isQuick: true };

/**
 * A task in a list: press the sign to tick it, press its name to open it. Below the name is what is to be known of it
 * and, on the board itself, what else can be done with one press.
 */
export function boardTaskRow(view: BoardView, task: BoardTask, on: RowPlace = ON_BOARD): TemplateData {
  const { next } = on;
  const { board, phrases, seen } = view;
  const words = wordsIn(view, task);
  const isTodo = task.state.kind === 'todo';
  const { item: id, note } = task;
  const name = cut(words.name, 'task');
  const state = stateRuns(view, task);
  return {
    sign: stateSign(task),
    canTick: view.mayWork,
    tick: press({
      title: phrases.t(isTodo ? 'board.tick' : 'board.untick', { id }),
      action: rowPress(board, isTodo ? 'tick' : 'untick', id, next, seen, on.list ?? null),
    }),
    items: [
      {
        type: 'Container',
        minHeight: SMALLEST_TARGET,
        selectAction: named(
          press({ title: id, action: rowPress(board, 'open', id, next, seen) }),
          rowName(view, `${task.task} ${name}`, [
            requirementLabel(task.requirement, phrases),
            cut(words.role ?? '', 'name'),
            ...[...(isTodo ? [todoRun(view)] : []), ...state].map((run) => textIn(run, 'text')),
          ]),
        ),
        items: typesetLine([boldRun(task.task), plainRun(` ${name}`)], { spacing: 'None' }),
      },
      richLine(
        dotted([...marks(view, task, words), ...state, ...(on.isQuick ? quickRuns(view, task, next) : [])]),
      ),
      ...(note ? [richLine([smallRun(phrases.t('board.note', { text: cut(note.text, 'note') }))])] : []),
    ],
  };
}

/** What a screen reader says of the row: number and name, mark, role and state. */
function rowName({ phrases }: BoardView, title: string, about: readonly string[]): string {
  const said = about.filter((text) => text !== '');
  return shortened(nameOfLines([title, ...said], phrases), LONGEST_NAME);
}

function marks({ phrases }: BoardView, task: BoardTask, { role, services }: TaskWords): Element[] {
  // "All services" says nothing that the eye should stop at.
  const single = services.filter((_label, index) => task.services[index] !== ALL_SERVICES);
  const labels = [role ?? '', phrases.names(single)].filter((label) => label !== '').map(isolated);
  const whole = labels.join(' · ');
  const shown =
    whole.length <= ROOM.labels
      ? whole
      : listedWithin(role === null ? single : [role, ...single], ROOM.labels, phrases);
  return [
    smallRun(requirementLabel(task.requirement, phrases), { weight: 'Bolder' }),
    ...(task.own === null ? [] : [smallRun(phrases.t('board.own'))]),
    ...(shown === '' ? [] : [smallRun(shown, { isSubtle: true })]),
  ];
}

/** What can be done to an open task with one press, beside ticking it. */
function quickRuns(view: BoardView, task: BoardTask, next: BoardNext): Element[] {
  const { board, phrases, seen, reader } = view;
  const { item } = task;
  if (!view.mayWork || task.state.kind !== 'todo') return [];
  const quick = (text: string, does: RowDoes): Element => ({
    ...smallRun(text),
    selectAction: press({ title: `${text} ${item}`, action: rowPress(board, does, item, next, seen) }),
  });
  return [
    ...(task.claimedBy === null ? [quick(phrases.t('board.button.claim'), 'claim')] : []),
    quick(phrases.t('board.row.note'), 'note'),
    // On the card that everybody sees nobody knows who looks; whoever may not is told so.
    ...(reader === null || view.mayManage ? [quick(phrases.t('board.button.assign'), 'assign')] : []),
  ];
}
