import type { Board } from '../../../boards/board/board';
import { dueStateOf } from '../../../boards/board/due';
import type { Phrases } from '../../../i18n/phrases';
import { listPress, menuPress, showPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { detailed } from '../../text/labelled';
import { personName } from '../../text/personName';
import { typesetText } from '../../typeset/line';
import { dotted, smallRun } from '../../typeset/textRun';
import { progressText } from '../board/progressBar';
import { boardLink } from '../text/boardLink';
import { row, rowGroup } from '../text/row';
import { type BoardView, processOf } from '../view/boardView';
import { backTo, type ListAround } from './listAround';

/** What a board in the list opens: itself, or what the person gets messages about. */
export type BoardListed = 'board' | 'messages';

/** One part of the boards of a channel or chat, in their order; `parts` and `total` are those of all. */
export function listLayout(
  boards: readonly Board[],
  { viewOf, urlOf, part, from }: ListAround,
  { parts, total, opens }: { parts: number; total: number; opens: BoardListed },
  phrases: Phrases,
): Layout {
  const isList = opens === 'board';
  const title = phrases.t(isList ? 'board.list.title' : 'board.menu.wishes');
  return {
    template: 'board-rows',
    data: {
      text: boards.length === 0 && isList ? phrases.t('board.list.empty') : '',
      groups: [
        rowGroup(
          '',
          boards.map((board) => boardRow(viewOf(board), urlOf(board), opens)),
        ),
      ],
    },
    only: { part, count: parts, names: [] },
    place: '',
    title,
    summary: detailed(title, total, phrases),
    source: null,
    topic: null,
    turnTo: (other) => listPress(other, from),
    choices: [],
    shortcuts: [
      ...backTo(from, phrases),
      ...(isList ? [{ title: phrases.t('board.button.refresh'), action: listPress(part, from) }] : []),
    ],
  };
}

function boardRow(view: BoardView, url: string | null, opens: BoardListed): TemplateData {
  const { board, phrases, clock, seen, today } = view;
  const overdue = board.tasks.filter((task) => dueStateOf(board, task, today) === 'overdue').length;
  return row(
    typesetText(board.title, { weight: 'Bolder' }),
    [
      [smallRun(processOf(view), { isSubtle: true })],
      [smallRun(progressText(board.tasks, phrases))],
      board.state === 'open' && overdue > 0
        ? [smallRun(phrases.t('board.overdue', { count: overdue }), { weight: 'Bolder' })]
        : [],
      dotted([
        board.state === 'closed' ? smallRun(phrases.t('board.list.closed'), { weight: 'Bolder' }) : null,
        board.due === null ? null : smallRun(phrases.t('board.due.later', { day: clock.day(board.due) })),
        smallRun(
          phrases.t('board.list.posted', {
            who: personName(board.poster, phrases),
            when: clock.moment(board.createdAt),
          }),
          {
            isSubtle: true,
          },
        ),
      ]),
    ],
    {
      title: board.title,
      action: opens === 'board' ? showPress(board.id, seen) : menuPress(board.id, 'wishes', seen),
    },
    boardLink(url, phrases),
  );
}
