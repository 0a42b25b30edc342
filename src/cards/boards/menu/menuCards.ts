import type { Board } from '../../../boards/board/board';
import type { Left } from '../../../boards/board/refusal';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardDiff } from '../../../boards/reports/diff';
import type { Playbook } from '../../../playbook/playbook';
import type { BoardAsk } from '../../actions/board/boardChange';
import type { BoardSeen } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import type { Assignable } from '../task/taskAskLayout';
import { saveTemplateLayout } from '../templates/saveTemplateLayout';
import { severalTexts } from '../text/leftText';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { differencesLayout } from './differencesLayout';
import { historyLayout } from './historyLayout';
import { menuAskLayout } from './menuAskLayout';
import { menuLayout } from './menuLayout';
import { type SeveralPicked, severalLayout } from './severalLayout';

/** The cards of a board's menu. */
export function menuCards({ texts, view, shown }: BoardFrames) {
  return {
    /**
     * `diff`: how the playbook differs from the board, if the bot has compared them. `people`: to whom tasks can be
     * assigned, for the question that needs it. `mayPost`: whether the reader may post boards in this place.
     */
    menu(
      board: Board,
      playbook: Playbook,
      ask: BoardAsk | null,
      seen: BoardSeen,
      reader: BoardReader,
      { diff, people, mayPost }: { diff: BoardDiff | undefined; people: Assignable; mayPost: boolean },
    ): Card {
      const own = view(board, playbook, seen, reader);
      switch (ask) {
        case null:
          return shown(menuLayout(own, diff, mayPost), own, reader);
        case 'template':
          return shown(saveTemplateLayout(own), own, reader);
        default:
          return shown(menuAskLayout(own, ask, people), own, reader);
      }
    },
    /** The tasks of a board, to pick several and change them at once. */
    several(
      board: Board,
      playbook: Playbook,
      picked: SeveralPicked,
      seen: BoardSeen,
      reader: BoardReader,
      people: Assignable,
    ): Card {
      const own = view(board, playbook, seen, reader);
      return shown(severalLayout(own, picked, people), own, reader);
    },
    /** What became of a change of several tasks, in the reader's language. */
    severalTexts: (
      board: Board,
      changed: number,
      left: readonly Left[],
      reader: Pick<BoardReader, 'locale'>,
    ): string[] => severalTexts(board, changed, left, texts.in(reader.locale)),
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
    /**
     * The differences from the playbook with "adopt" and "keep". If `diff` is undefined, the card says that there are
     * none.
     */
    differences(
      board: Board,
      diff: BoardDiff | undefined,
      playbook: Playbook,
      part: number,
      seen: BoardSeen,
      reader: BoardReader,
    ): Card {
      const own = view(board, playbook, seen, reader);
      return shown(differencesLayout(own, diff), own, reader, part);
    },
  };
}
