import type { TaskFilter } from '../../../answering/topic';
import type { Board, Person } from '../../../boards/board/board';
import type { PreviewNews } from '../../../boards/reports/previewed';
import { servedLocales } from '../../../i18n/servedLocales';
import type { Locale } from '../../../playbook/locale';
import type { Page } from '../../../playbook/page';
import type { Playbook } from '../../../playbook/playbook';
import type { BoardDraft } from '../../actions/board/boardDraft';
import type { AskedBoard } from '../../actions/board/boardPress';
import { WHOLE_BOARD } from '../../actions/board/boardSeen';
import type { Card } from '../../card/card';
import { noticeLayout } from '../../messages/messages';
import type { Place } from '../../places/placesFound';
import { shortened } from '../../text/shortened';
import type { Assignable } from '../task/taskAskLayout';
import { previewNewsTexts } from '../text/previewNewsText';
import type { BoardFrames } from '../view/boardFrames';
import type { BoardReader } from '../view/boardReader';
import { fileLinkLayout } from './fileLinkLayout';
import { formLayout } from './formLayout';
import { peopleLayout } from './peopleLayout';
import { pickLayout } from './pickLayout';
import { postedLayout } from './postedLayout';
import { type Destined, previewLayout } from './previewLayout';
import { processesLayout } from './processesLayout';

/** The cards of the posting dialog, from the choice of a process to the posted board. */
export function postingCards({ texts, view, ownView, shown, forReader }: BoardFrames) {
  return {
    /** The choice of a process; each choice sends `board-new` with the filter. */
    processes(pages: readonly Page[], filter: TaskFilter, asked: AskedBoard, reader: BoardReader): Card {
      return forReader(reader, 0, (phrases) => processesLayout(pages, filter, asked, phrases));
    },
    form(
      draft: BoardDraft,
      page: Page,
      playbook: Playbook,
      places: readonly Place[],
      reader: BoardReader,
      /** Whether there are templates to post from. */
      hasTemplates = false,
    ): Card {
      return forReader(reader, 0, (phrases) =>
        formLayout(draft, page, playbook, { places, hasTemplates }, servedLocales(texts, playbook), phrases),
      );
    },
    /** The tasks of the page, to choose single ones. */
    pick(draft: BoardDraft, page: Page, reader: BoardReader): Card {
      return forReader(reader, 0, (phrases) => pickLayout(draft, page, phrases));
    },
    /** Who does the tasks of each role from the start. `chosen`: the people of the draft, by role. */
    people(
      draft: BoardDraft,
      page: Page,
      people: Assignable,
      chosen: ReadonlyMap<string, Person>,
      reader: BoardReader,
    ): Card {
      return forReader(reader, 0, (phrases) => peopleLayout(draft, page, people, chosen, phrases));
    },
    /**
     * `board` is the result of `createBoard` for the draft, not stored yet.
     */
    preview(
      draft: BoardDraft,
      board: Board,
      playbook: Playbook,
      destined: Destined,
      reader: BoardReader,
    ): Card {
      const own = ownView(board, playbook, reader);
      const posted = view(board, playbook, WHOLE_BOARD, reader);
      return shown(previewLayout(draft, destined, posted, own), own, reader);
    },
    /** What is different from a preview that is not right any more. */
    previewNewsTexts: (news: PreviewNews, { locale }: { locale: Locale }): string[] =>
      previewNewsTexts(news, texts.in(locale)),
    /**
     * Says that the board was posted, now or (`already`) by an earlier press, with a link to the message if its address
     * is known.
     */
    posted(
      board: Board,
      playbook: Playbook,
      { place, url, already = false }: { place: string; url: string | null; already?: boolean },
      reader: BoardReader,
    ): Card {
      const own = ownView(board, playbook, reader);
      return shown(postedLayout(own, place, url, already), own, reader);
    },
    /** The link to a file with the tasks of a board, for one person. */
    fileLink({ title }: Board, url: string, reader: { locale: Locale }): Card {
      return forReader(reader, 0, (phrases) => fileLinkLayout(title, url, phrases));
    },
    /** Says that a board was withdrawn before it was posted. */
    givenUp({ title }: Board, reader: { locale: Locale }): Card {
      return forReader(reader, 0, (phrases) =>
        noticeLayout(
          phrases.t('board.discarded.title'),
          phrases.t('board.given-up.text', { title: shortened(title, 120) }),
          phrases,
        ),
      );
    },
    /** Says that a form is closed. A board may have been posted with it before, which stays. */
    discarded(reader: BoardReader): Card {
      return forReader(reader, 0, (phrases) =>
        noticeLayout(phrases.t('board.form-closed.title'), phrases.t('board.form-closed.text'), phrases),
      );
    },
  };
}
