import type { Board, ItemId } from '../../../boards/board/board';
import type { Playbook } from '../../../playbook/playbook';
import type { TaskAsk } from '../../actions/board/boardChange';
import type { BoardSeen } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import { boardLayout } from '../board/boardLayout';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { type Assignable, taskAskLayout } from './taskAskLayout';
import { taskLayout } from './taskLayout';

export function taskCards({ view, shown, expand }: BoardFrames) {
  return {
    /** The task, or the question before a change to it; the board if it has no such task. */
    task(
      board: Board,
      playbook: Playbook,
      item: ItemId,
      ask: TaskAsk | null,
      seen: BoardSeen,
      reader: BoardReader,
      people: Assignable,
    ): Card {
      const own = view(board, playbook, seen, reader);
      const task = board.tasks.find((candidate) => candidate.item === item);
      if (!task || board.state === 'withdrawn')
        return shown(boardLayout(own, expand), own, reader, seen.part);
      const layout = ask === null ? taskLayout(own, task) : taskAskLayout(own, task, ask, people);
      return shown(layout, own, reader);
    },
  };
}
