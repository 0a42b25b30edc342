import type { StoredBoard } from '../../../boards/history/storedBoard';
import { historyPress, menuPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import { personName } from '../../text/personName';
import { typesetText } from '../../typeset/line';
import { smallRun } from '../../typeset/textRun';
import { aboutBoard } from '../board/aboutBoard';
import { eventText } from '../text/eventText';
import { row, rowGroup } from '../text/row';
import type { BoardView } from '../view/boardView';

/** Who did what and when, newest first. */
export function historyLayout(view: BoardView, { events }: Pick<StoredBoard, 'events'>): Layout {
  const { board, phrases, clock, seen } = view;
  const title = phrases.t('board.history.title');
  const entry = (text: string, at: number) =>
    row(typesetText(text), [[smallRun(clock.moment(at), { isSubtle: true })]], null);
  const isWhole = events.length === board.change;
  return {
    template: 'board-rows',
    data: {
      text: isWhole ? '' : phrases.t('board.history.newest', { count: events.length }),
      groups: [
        rowGroup('', [
          ...events.toReversed().map((event) => entry(eventText(view, event), event.at)),
          entry(phrases.t('board.event.post', { who: personName(board.poster, phrases) }), board.createdAt),
        ]),
      ],
    },
    ...aboutBoard(view, title),
    turnTo: (part) => historyPress(board.id, part, seen),
    choices: [{ title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) }],
  };
}
