import type { BoardTask } from '../../../boards/board/board';
import { groupName } from '../../../boards/board/groups';
import type { Phrases } from '../../../i18n/phrases';
import { type Element, MAX_BOARD_UNITS } from '../../card/card';
import { typesetHeading } from '../../typeset/blocks';
import { cut } from '../../typeset/textRun';
import { type BoardView, wordsIn } from '../view/boardView';
import { boardTaskRow } from './boardTaskRow';

/** What the frame of a board takes at most, in UTF-16 units of JSON, without the texts of its head and title. */
const FRAME = 3_000;
/** How often the title stands on the card. */
const TITLES = 4;

/** For a list of few tasks, which is never split. */
export const ONE_PART = { part: 0, count: 1, names: [] } as const;

/** What the template `board-tasks` and the mark of the posted card add to each row. */
const ROW_FRAME = 200;

/**
 * Sizes are measured with the longest possible numbers, so that they depend neither on the part shown nor on the number
 * of the last change.
 */
const WIDEST_PART = 999;
const WIDEST_CHANGE = 99_999;

/**
 * Splits the tasks into parts that each fit on a card. The split is the same for every part that is shown. Returns at
 * least one part. `head`: what is above the tasks on every part.
 */
export function boardParts(
  view: BoardView,
  tasks: readonly BoardTask[],
  head: readonly Element[],
): BoardTask[][] {
  const budget = MAX_BOARD_UNITS - FRAME - TITLES * weigh(view.board.title) - weigh(head);
  const whole = split(view, tasks, 0, budget);
  return whole.length === 1 ? whole : split(view, tasks, WIDEST_PART, budget);
}

/**
 * Rows are measured as everybody sees them, which takes the most: so all readers have the same parts, and the sizes that
 * were measured for one of them serve for all. `part`: the number that the buttons of the rows carry.
 */
function split(view: BoardView, tasks: readonly BoardTask[], part: number, budget: number): BoardTask[][] {
  const weighing: BoardView = {
    ...view,
    clock: view.sharedClock,
    reader: null,
    mayWork: view.board.state === 'open',
    mayManage: false,
    board: { ...view.board, change: WIDEST_CHANGE },
    seen: { ...view.seen, part },
  };
  const parts: BoardTask[][] = [[]];
  let left = budget;
  for (const task of tasks) {
    const current = parts.at(-1) ?? [];
    const row = view.weights(weighing, task, () => weigh(boardTaskRow(weighing, task))) + ROW_FRAME;
    const heading = () => weigh(stepHeading(view, task));
    const needed = isSameStep(current.at(-1), task) ? row : row + heading();
    if (needed > left && current.length > 0) {
      parts.push([task]);
      left = budget - row - heading();
    } else {
      current.push(task);
      left -= needed;
    }
  }
  return parts;
}

function weigh(data: unknown): number {
  return JSON.stringify(data).length;
}

function isSameStep(one: BoardTask | undefined, other: BoardTask): boolean {
  return one !== undefined && groupName(one) === groupName(other);
}

/** The heading above the tasks of a step, or above tasks that the playbook no longer has. */
export function stepHeading(view: BoardView, task: BoardTask): Element[] {
  const { phrases } = view;
  if (task.gone) return typesetHeading(phrases.t('board.gone'));
  if (task.own !== null) return typesetHeading(phrases.t('board.own.heading'));
  const step = task.step === null ? null : wordsIn(view, task).step;
  return typesetHeading(cut(step ?? phrases.t('step.unnamed'), 'task'));
}

/** Which tasks each part has: "4–17 of 83". */
export function partNames(parts: readonly (readonly BoardTask[])[], phrases: Phrases): string[] {
  const total = parts.flat().length;
  let before = 0;
  return parts.map(({ length }) => {
    const name = phrases.t('board.part', { from: before + 1, to: before + length, total });
    before += length;
    return name;
  });
}
