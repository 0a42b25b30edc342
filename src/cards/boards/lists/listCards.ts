import type { Board } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import type { MyTask } from '../../../boards/board/myTasks';
import type { Locale } from '../../../playbook/locale';
import type { Playbook } from '../../../playbook/playbook';
import { WHOLE_BOARD } from '../../actions/boardSeen';
import type { Card } from '../../card/card';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { digestLayout } from './digestLayout';
import { listLayout } from './listLayout';
import { mineLayout } from './mineLayout';

/** Cards with lists of tasks or boards. */
export function listCards({ ownView, sharedView, forReader, framed }: BoardFrames) {
  return {
    /** A person's tasks on all boards. `tasks` comes from `myTasks`. */
    mine(tasks: readonly MyTask[], playbook: Playbook, part: number, reader: BoardReader): Card {
      return forReader(reader, part, (phrases) =>
        mineLayout(tasks, (board) => ownView(board, playbook, reader), phrases),
      );
    },
    /** The boards of a channel or chat with their progress; `urlOf` returns the link to a board's message, if known. */
    list(
      boards: readonly Board[],
      playbook: Playbook,
      urlOf: (board: Board) => string | null,
      part: number,
      reader: BoardReader,
    ): Card {
      return forReader(reader, part, (phrases) =>
        listLayout(boards, (board) => ownView(board, playbook, reader), urlOf, phrases),
      );
    },
    /** A reminder to the channel or, if `personal`, to one person. `locale` is the board's or the person's. */
    digest(
      board: Board,
      digest: Digest,
      playbook: Playbook,
      options: { locale: Locale; now: number; personal: boolean; url: string | null },
    ): Card {
      const { locale, now, personal, url } = options;
      const view = sharedView(board, playbook, { ...WHOLE_BOARD, own: personal }, locale, now);
      return framed(digestLayout(view, digest, personal, url), view.phrases);
    },
  };
}
