import type { Board, Person } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import type { MyTask } from '../../../boards/board/myTasks';
import type { Locale } from '../../../playbook/locale';
import type { Playbook } from '../../../playbook/playbook';
import { OWN_LANGUAGE, WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import { mentionsOf } from '../text/mentions';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { assignedLayout, type Told } from './assignedLayout';
import { digestLayout } from './digestLayout';
import { digestsLayout } from './digestsLayout';
import type { ListAround } from './listAround';
import { type BoardListed, listLayout } from './listLayout';
import { type LastTick, mineLayout } from './mineLayout';

/** Cards with lists of tasks or boards. */
export function listCards({ texts, ownView, sharedView, forReader, framed }: BoardFrames) {
  return {
    /** A person's tasks on all boards. `tasks` comes from `myTasks`; `last`: what they have just ticked there. */
    mine(
      tasks: readonly MyTask[],
      playbook: Playbook,
      { last = null, ...shown }: ListShown & { last?: LastTick },
      reader: BoardReader,
    ): Card {
      const around = { ...shown, viewOf: (board: Board) => ownView(board, playbook, reader) };
      return forReader(reader, shown.part, (phrases) => mineLayout(tasks, around, last, phrases));
    },
    /** The boards of a channel or chat with their progress, those of one part; `all` tells of the others. */
    list(
      boards: readonly Board[],
      playbook: Playbook,
      {
        all,
        opens = 'board',
        ...shown
      }: ListShown & { all: { parts: number; total: number }; opens?: BoardListed },
      reader: BoardReader,
    ): Card {
      const around = { ...shown, viewOf: (board: Board) => ownView(board, playbook, reader) };
      return forReader(reader, shown.part, (phrases) =>
        listLayout(boards, around, { ...all, opens }, phrases),
      );
    },
    /** A reminder to the channel, in the language of the board. `mentioned`: whom it concerns, for clients that show mentions. */
    digest(
      board: Board,
      digest: Digest,
      playbook: Playbook,
      options: Sent & { mentioned: readonly Person[] },
    ): Card {
      const { locale, now, url, mentioned } = options;
      const view = sharedView(board, playbook, WHOLE_BOARD, locale, now);
      const mentions = mentionsOf(mentioned, view.phrases);
      const layout = digestLayout(view, digest, false, { url, mentions });
      return mentions.on(framed(layout, view.phrases));
    },
    /** Reminds a person, in their language, of what is due on one or more boards. */
    due(
      dues: readonly { board: Board; digest: Digest; url: string | null }[],
      playbook: Playbook,
      { locale, now }: Omit<Sent, 'url'>,
    ): Card {
      const views = dues.map(({ board, ...due }) => ({
        ...due,
        view: sharedView(board, playbook, OWN_LANGUAGE, locale, now),
      }));
      const phrases = texts.in(locale);
      const [only, ...others] = views;
      if (only === undefined || others.length > 0) return framed(digestsLayout(views, phrases), phrases);
      const around = { url: only.url, mentions: mentionsOf([], phrases) };
      return framed(digestLayout(only.view, only.digest, true, around), phrases);
    },
    /** Tells a person which tasks were assigned to them, or to somebody else. */
    assigned(board: Board, told: Told, playbook: Playbook, { locale, now, url }: Sent): Card {
      const view = sharedView(board, playbook, OWN_LANGUAGE, locale, now);
      return framed(assignedLayout(view, told, url), view.phrases);
    },
  };
}

/** What is known of the receiver of a message. `url` leads to the board's message. */
type Sent = { locale: Locale; now: number; url: string | null };

/** Which part of a list is shown, and what surrounds it. */
type ListShown = Omit<ListAround, 'viewOf'>;
