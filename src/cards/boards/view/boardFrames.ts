import type { Board } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import type { Texts } from '../../../i18n/texts';
import type { Locale } from '../../../playbook/locale';
import type { Playbook } from '../../../playbook/playbook';
import { type BoardSeen, OWN_LANGUAGE } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import type { Layout } from '../../card/layout';
import type { Expand } from '../../card/templates';
import { frame } from '../../frame/frame';
import type { BoardReader } from './boardReader';
import { type BoardView, lookAt } from './boardView';
import { createRowWeights } from './rowWeights';

/** What all board cards are made with: the views of a board, and the step from a layout to a card. */
export type BoardFrames = {
  texts: Texts;
  expand: Expand;
  /** A view in the board's language unless `seen.own` is true. */
  view(board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): BoardView;
  /** The whole board in the reader's language. */
  ownView(board: Board, playbook: Playbook, reader: BoardReader): BoardView;
  /** A view for no particular reader, in the given language. */
  sharedView(board: Board, playbook: Playbook, seen: BoardSeen, locale: Locale, now: number): BoardView;
  framed(layout: Layout, phrases: Phrases, part?: number, notices?: readonly string[]): Card;
  shown(layout: Layout, view: BoardView, reader: BoardReader, part?: number): Card;
  /** A card in the reader's language, about no board or several. */
  forReader(
    reader: Omit<BoardReader, 'actor' | 'now'>,
    part: number,
    layout: (phrases: Phrases) => Layout,
  ): Card;
};

export function createBoardFrames(texts: Texts, expand: Expand, keptDays = 0): BoardFrames {
  const weights = createRowWeights();
  const frames: BoardFrames = {
    texts,
    expand,
    view(board, playbook, seen, { actor, locale: own, now, alwaysOwn = false, timeZone = null }) {
      const locale = seen.own ? own : board.locale;
      return lookAt(board, playbook, {
        seen,
        locale,
        phrases: texts.in(locale),
        reader: actor,
        alwaysOwn,
        keptDays,
        weights,
        timeZone,
        now,
      });
    },
    ownView: (board, playbook, reader) => frames.view(board, playbook, OWN_LANGUAGE, reader),
    sharedView: (board, playbook, seen, locale, now) =>
      lookAt(board, playbook, {
        seen,
        locale,
        phrases: texts.in(locale),
        reader: null,
        alwaysOwn: false,
        keptDays,
        weights,
        timeZone: null,
        now,
      }),
    framed: (layout, phrases, part = 0, notices = []) =>
      frame(layout, { locale: phrases.locale, part, notices }, phrases, expand).card(part),
    shown: (layout, { phrases }, { notices }, part) => frames.framed(layout, phrases, part, notices),
    forReader({ locale, notices }, part, layout) {
      const phrases = texts.in(locale);
      return frames.framed(layout(phrases), phrases, part, notices);
    },
  };
  return frames;
}
