import type { Digest } from '../../../boards/board/due';
import type { Phrases } from '../../../i18n/phrases';
import { menuPress, minePress, showPress } from '../../actions/board/boardPress';
import { type Button, press } from '../../card/button';
import type { Element } from '../../card/card';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { detailed } from '../../text/labelled';
import { typesetHeading } from '../../typeset/blocks';
import { typesetText } from '../../typeset/line';
import { cut, dotted, richLine, smallRun } from '../../typeset/textRun';
import { ONE_PART } from '../board/boardParts';
import { boardLink } from '../text/boardLink';
import type { BoardView } from '../view/boardView';
import { countsText, DIGEST_UNITS, digestGroups, MOST_TASKS } from './digestGroups';

/** More boards make a message that nobody reads; "My tasks" has all. */
const MOST_BOARDS = 5;

/** What is due on a board, and the link to its message. */
type DueOn = { view: BoardView; digest: Digest; url: string | null };

/** Reminds one person of what is due on several boards. */
export function digestsLayout(dues: readonly DueOn[], phrases: Phrases): Layout {
  const title = phrases.t('board.digest.boards', { count: dues.length });
  const counts = countsText(
    dues.map(({ digest }) => digest),
    phrases,
  );
  const shown = dues.slice(0, MOST_BOARDS);
  const hidden = dues.length - shown.length;
  return {
    template: 'board-tasks',
    data: {
      empty: '',
      groups: [
        ...groupsOf(shown),
        ...(hidden > 0
          ? [{ heading: typesetText(phrases.t('board.digest.more-boards', { count: hidden })), tasks: [] }]
          : []),
      ],
    },
    only: ONE_PART,
    head: typesetText(counts, { size: 'Small' }),
    place: '',
    title,
    summary: detailed(title, counts, phrases),
    source: null,
    topic: null,
    choices: [],
    shortcuts: [{ title: phrases.t('board.button.mine'), action: minePress(0, null) }],
  };
}

/** Each board has its share of the room, and what those before it have left. */
function groupsOf(dues: readonly DueOn[]): TemplateData[] {
  const heads = dues.map(headOf);
  const room = { tasks: MOST_TASKS, units: DIGEST_UNITS - JSON.stringify(heads).length };
  return dues.flatMap(({ view, digest }, index) => {
    const share = {
      tasks: Math.ceil(room.tasks / (dues.length - index)),
      units: Math.floor(room.units / (dues.length - index)),
    };
    const { groups, left } = digestGroups(
      view,
      digest,
      { next: 'mine', isQuick: false },
      share,
      lowerHeading,
    );
    room.tasks -= share.tasks - left.tasks;
    room.units -= share.units - left.units;
    const [first, ...rest] = groups;
    return [{ ...first, heading: [...(heads[index] ?? []), ...elementsOf(first)] }, ...rest];
  });
}

/** The name of a board, the link to its message, and what can be done about it from here. */
function headOf({ view: { board, phrases, seen }, url }: DueOn): Element[] {
  const title = cut(board.title, 'title');
  const does = (text: string, action: Button['action']): Element => ({
    ...smallRun(text),
    selectAction: press({ title: `${text} ${title}`, action }),
  });
  return [
    ...typesetHeading(title),
    richLine(
      dotted([
        does(phrases.t('board.button.show'), showPress(board.id, seen)),
        does(phrases.t('board.menu.wishes'), menuPress(board.id, 'wishes', seen)),
      ]),
    ),
    ...boardLink(url, phrases),
  ];
}

function lowerHeading(text: string): Element[] {
  return typesetText(text, { size: 'Small', weight: 'Bolder', spacing: 'Small' });
}

function elementsOf(group: TemplateData | undefined): Element[] {
  return Array.isArray(group?.heading) ? group.heading : [];
}
