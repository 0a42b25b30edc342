import type { StoredBoard } from '../../boards/storedBoard';
import type { Layout } from '../layout';
import { typesetText } from '../typeset/line';
import { aboutBoard } from './aboutBoard';
import type { BoardView } from './boardView';
import { eventText } from './eventText';
import { historyPress, menuPress } from './press';
import { row, rowGroup } from './row';
import { smallRun } from './textRun';

/** Who did what when, the newest first. */
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
          entry(phrases.t('board.event.post', { who: board.poster.name }), board.createdAt),
        ]),
      ],
    },
    ...aboutBoard(view, title),
    turnTo: (part) => historyPress(board.id, part, seen),
    choices: [{ title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) }],
  };
}
