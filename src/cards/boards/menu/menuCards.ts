import type { Board } from '../../../boards/board/board';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardDiff } from '../../../boards/reports/diff';
import type { Playbook } from '../../../playbook/playbook';
import type { BoardAsk } from '../../actions/boardChange';
import type { BoardSeen } from '../../actions/boardSeen';
import type { Card } from '../../card/card';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { differencesLayout } from './differencesLayout';
import { historyLayout } from './historyLayout';
import { menuAskLayout } from './menuAskLayout';
import { menuLayout } from './menuLayout';

/** What else can be done with a board. */
export function menuCards({ view, shown }: BoardFrames) {
  return {
    /** `diff`: what the playbook says otherwise, as far as the bot looked. */
    menu(
      board: Board,
      playbook: Playbook,
      ask: BoardAsk | null,
      seen: BoardSeen,
      reader: BoardReader,
      diff: BoardDiff | undefined,
    ): Card {
      const own = view(board, playbook, seen, reader);
      return shown(ask === null ? menuLayout(own, diff) : menuAskLayout(own, ask), own, reader);
    },
    history(
      stored: Pick<StoredBoard, 'board' | 'events'>,
      playbook: Playbook,
      part: number,
      seen: BoardSeen,
      reader: BoardReader,
    ): Card {
      const own = view(stored.board, playbook, seen, reader);
      return shown(historyLayout(own, stored), own, reader, part);
    },
    /** The difference from the playbook with "adopt" and "keep"; undefined says that there is none. */
    differences(
      board: Board,
      diff: BoardDiff | undefined,
      playbook: Playbook,
      seen: BoardSeen,
      reader: BoardReader,
    ): Card {
      const own = view(board, playbook, seen, reader);
      return shown(differencesLayout(own, diff), own, reader);
    },
  };
}
