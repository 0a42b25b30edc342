import type { Digest } from '../../../boards/board/due';
import { changePress, minePress, showPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import { detailed } from '../../text/labelled';
import { typesetText } from '../../typeset/line';
import { ONE_PART } from '../board/boardParts';
import { boardLink } from '../text/boardLink';
import type { Mentions } from '../text/mentions';
import { type BoardView, processOf } from '../view/boardView';
import { countsText, DIGEST_UNITS, digestGroups, MOST_TASKS } from './digestGroups';

/**
 * What surrounds the tasks: a link to the board, and text elements that mention those whom the tasks concern, with what
 * the card says of them beside.
 */
type Around = { url: string | null; mentions: Pick<Mentions, 'line' | 'units'> };

/**
 * A reminder of tasks that are overdue, due today or due tomorrow. `personal`: sent to one person, so it has a button to
 * opt out.
 */
export function digestLayout(view: BoardView, digest: Digest, personal: boolean, around: Around): Layout {
  const { board, phrases, seen } = view;
  const title = phrases.t('board.digest.title', { title: board.title });
  const next = personal ? 'mine' : 'board';
  const counts = countsText([digest], phrases);
  const optOut: Button = {
    title: phrases.t('board.menu.opt-out'),
    action: changePress(board, { kind: 'opt-out' }, 'menu', seen),
  };
  const head = [
    ...typesetText(counts, { size: 'Small' }),
    ...around.mentions.line,
    ...boardLink(around.url, phrases),
  ];
  const units = DIGEST_UNITS - JSON.stringify(head).length - around.mentions.units;
  return {
    template: 'board-tasks',
    data: {
      empty: '',
      groups: digestGroups(view, digest, { next, isQuick: false }, { tasks: MOST_TASKS, units }).groups,
    },
    only: ONE_PART,
    head,
    place: processOf(view),
    title,
    summary: detailed(title, counts, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [
      { title: phrases.t('board.button.show'), action: showPress(board.id, seen) },
      { title: phrases.t('board.button.mine'), action: minePress(0, { board: board.id, seen }) },
      ...(personal ? [optOut] : []),
    ],
  };
}
