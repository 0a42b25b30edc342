import type { BoardTask } from '../../../boards/board/board';
import type { Element } from '../../card/card';
import { typesetHeading } from '../../typeset/blocks';
import { cut } from '../text/textRun';
import { type BoardView, wordsIn } from '../view/boardView';
import { boardTaskRow } from './boardTaskRow';

/** UTF-16 units of JSON for the rows of one part; head and frame take at most 7,000. */
const BUDGET = 20_500;

/** What `board-tasks` adds to the data of a row. */
const ROW_FRAME = 200;

/** Every part weighs the same, whichever is shown and whatever has changed: as if numbers had all the digits they can. */
const WIDEST_PART = 999;
const WIDEST_CHANGE = 999_999;

/** The tasks in parts that fit into a card each, the same ones whichever part is looked at. At least one part. */
export function boardParts(view: BoardView, tasks: readonly BoardTask[]): BoardTask[][] {
  const weighing: BoardView = {
    ...view,
    board: { ...view.board, change: WIDEST_CHANGE },
    seen: { ...view.seen, part: WIDEST_PART },
  };
  const weigh = (data: unknown) => JSON.stringify(data).length;
  const parts: BoardTask[][] = [[]];
  let left = BUDGET;
  for (const task of tasks) {
    const part = parts.at(-1) ?? [];
    const row = view.weights(weighing, task, () => weigh(boardTaskRow(weighing, task))) + ROW_FRAME;
    const heading = () => weigh(stepHeading(view, task));
    const needed = isSameStep(part.at(-1), task) ? row : row + heading();
    if (needed > left && part.length > 0) {
      parts.push([task]);
      left = BUDGET - row - heading();
    } else {
      part.push(task);
      left -= needed;
    }
  }
  return parts;
}

function isSameStep(one: BoardTask | undefined, other: BoardTask): boolean {
  return one?.step === other.step && one.gone === other.gone;
}

/** What stands above the tasks of a step, or above those that the playbook has no longer. */
export function stepHeading(view: BoardView, task: BoardTask): Element[] {
  const { phrases } = view;
  if (task.gone) return typesetHeading(phrases.t('board.gone'));
  const step = task.step === null ? null : wordsIn(view, task).step;
  return typesetHeading(cut(step ?? phrases.t('step.unnamed'), 'task'));
}
