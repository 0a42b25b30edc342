import type { Board } from '../boards/board/board';
import type { Phrases } from '../i18n/phrases';
import type { Texts } from '../i18n/texts';
import type { Playbook } from '../playbook/playbook';
import { type BoardSeen, WHOLE_BOARD } from './actions/boardSeen';
import type { BoardCards, BoardReader } from './boardCards';
import { boardLayout } from './boards/board/boardLayout';
import { OWN_LANGUAGE, refreshing } from './boards/board/refreshing';
import { rolesLayout } from './boards/board/rolesLayout';
import { digestLayout } from './boards/lists/digestLayout';
import { listLayout } from './boards/lists/listLayout';
import { mineLayout } from './boards/lists/mineLayout';
import { differencesLayout } from './boards/menu/differencesLayout';
import { historyLayout } from './boards/menu/historyLayout';
import { menuAskLayout } from './boards/menu/menuAskLayout';
import { menuLayout } from './boards/menu/menuLayout';
import { formLayout } from './boards/posting/formLayout';
import { pickLayout } from './boards/posting/pickLayout';
import { postedLayout } from './boards/posting/postedLayout';
import { previewLayout } from './boards/posting/previewLayout';
import { processesLayout } from './boards/posting/processesLayout';
import { taskAskLayout } from './boards/task/taskAskLayout';
import { taskLayout } from './boards/task/taskLayout';
import { problemText } from './boards/text/problem';
import { refusalText } from './boards/text/refusalText';
import { type BoardView, lookAt } from './boards/view/boardView';
import { createRowWeights } from './boards/view/rowWeights';
import type { Card } from './card/card';
import type { Layout } from './card/layout';
import { type Expand, readTemplates } from './card/templates';
import { frame } from './frame/frame';
import { messageLayout } from './messages/messages';

/** @throws when `expand` is left out and a template of `cards/` is missing or broken. */
export function createBoardCards(texts: Texts, expand: Expand = readTemplates()): BoardCards {
  const framed = (layout: Layout, phrases: Phrases, part = 0, notices: readonly string[] = []): Card =>
    frame(layout, { locale: phrases.locale, part, notices }, phrases, expand).card(part);
  const shown = (layout: Layout, view: BoardView, { notices }: BoardReader, part = 0): Card =>
    framed(layout, view.phrases, part, notices);
  const weights = createRowWeights();
  const view = (board: Board, playbook: Playbook, seen: BoardSeen, reader: BoardReader): BoardView => {
    const locale = seen.own ? reader.locale : board.locale;
    return lookAt(board, playbook, {
      seen,
      locale,
      phrases: texts.in(locale),
      reader: reader.actor,
      weights,
      now: reader.now,
    });
  };
  const ownView = (board: Board, playbook: Playbook, reader: BoardReader): BoardView =>
    view(board, playbook, OWN_LANGUAGE, reader);
  const forReader = (reader: BoardReader, part: number, layout: (phrases: Phrases) => Layout): Card => {
    const phrases = texts.in(reader.locale);
    return framed(layout(phrases), phrases, part, reader.notices);
  };

  return {
    shared: (board, playbook, { now, refreshFor }) => {
      const phrases = texts.in(board.locale);
      const everybody = { seen: WHOLE_BOARD, locale: board.locale, phrases, reader: null, weights, now };
      const card = framed(boardLayout(lookAt(board, playbook, everybody), expand), phrases);
      return refreshFor ? refreshing(card, board, refreshFor, phrases) : card;
    },
    personal: (board, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(boardLayout(own, expand), own, reader, seen.part);
    },
    roles: (board, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(rolesLayout(own), own, reader);
    },
    task: (board, playbook, item, ask, seen, reader, people) => {
      const own = view(board, playbook, seen, reader);
      const task = board.tasks.find((candidate) => candidate.item === item);
      if (!task || board.state === 'withdrawn')
        return shown(boardLayout(own, expand), own, reader, seen.part);
      const layout = ask === null ? taskLayout(own, task) : taskAskLayout(own, task, ask, people);
      return shown(layout, own, reader);
    },
    menu: (board, playbook, ask, seen, reader, diff) => {
      const own = view(board, playbook, seen, reader);
      return shown(ask === null ? menuLayout(own, diff) : menuAskLayout(own, ask), own, reader);
    },
    history: (stored, playbook, part, seen, reader) => {
      const own = view(stored.board, playbook, seen, reader);
      return shown(historyLayout(own, stored), own, reader, part);
    },
    differences: (board, diff, playbook, seen, reader) => {
      const own = view(board, playbook, seen, reader);
      return shown(differencesLayout(own, diff), own, reader);
    },
    mine: (tasks, playbook, part, reader) =>
      forReader(reader, part, (phrases) =>
        mineLayout(tasks, (board) => ownView(board, playbook, reader), phrases),
      ),
    list: (boards, playbook, urlOf, part, reader) =>
      forReader(reader, part, (phrases) =>
        listLayout(boards, (board) => ownView(board, playbook, reader), urlOf, phrases),
      ),
    processes: (pages, filter, reader) =>
      forReader(reader, 0, (phrases) => processesLayout(pages, filter, phrases)),
    form: (draft, page, playbook, places, reader) =>
      forReader(reader, 0, (phrases) => formLayout(draft, page, playbook, places, texts.locales, phrases)),
    pick: (draft, page, reader) => forReader(reader, 0, (phrases) => pickLayout(draft, page, phrases)),
    preview: (draft, board, playbook, place, reader) => {
      const own = ownView(board, playbook, reader);
      const posted = view(board, playbook, WHOLE_BOARD, reader);
      return shown(previewLayout(draft, place.name, posted, own), own, reader);
    },
    posted: (board, playbook, { place, url }, reader) => {
      const own = ownView(board, playbook, reader);
      return shown(postedLayout(own, place, url), own, reader);
    },
    discarded: (reader) =>
      forReader(reader, 0, (phrases) =>
        messageLayout(phrases.t('board.discarded.title'), phrases.t('board.discarded.text')),
      ),
    digest: (board, digest, playbook, { locale, now, personal, url }) => {
      const phrases = texts.in(locale);
      const seen = { ...WHOLE_BOARD, own: personal };
      const looking = { seen, locale, phrases, reader: null, weights, now };
      return framed(digestLayout(lookAt(board, playbook, looking), digest, personal, url), phrases);
    },
    refusalText: (refusal, locale) => refusalText(refusal, texts.in(locale)),
    problemText: (problem, locale) => problemText(problem, texts.in(locale)),
    refusal: (refusal, { locale }) => {
      const phrases = texts.in(locale);
      return framed(messageLayout(phrases.t('refusal.title'), refusalText(refusal, phrases)), phrases);
    },
    problem: (problem, { locale }) => {
      const phrases = texts.in(locale);
      return framed(messageLayout(phrases.t('board.problem.title'), problemText(problem, phrases)), phrases);
    },
  };
}
