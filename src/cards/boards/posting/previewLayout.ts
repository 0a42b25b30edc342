import { rolesOf } from '../../../boards/board/groups';
import { progressOf } from '../../../boards/board/progress';
import type { RolePerson } from '../../../boards/history/withPeople';
import { previewMark } from '../../../boards/reports/previewed';
import type { BoardDraft } from '../../actions/board/boardDraft';
import { discardPress, draftPress, postPress } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import { facts } from '../../rows/facts';
import { detailed } from '../../text/labelled';
import { listedWithin } from '../../text/listedWithin';
import { personName } from '../../text/personName';
import { typesetLine } from '../../typeset/line';
import { boldRun, plainRun } from '../../typeset/runs';
import { cut, ROOM } from '../../typeset/textRun';
import { repeatText } from '../text/repeatText';
import { scopeParts } from '../text/scopeText';
import { type BoardView, processOf, roleName, wordsIn } from '../view/boardView';
import { titleInput } from './formLayout';

const MOST_TASKS = 10;

/** Where a board is going to be, and who does the tasks of which role from the start. */
export type Destined = { place: string; people: readonly RolePerson[] };

/** Shows what will be posted. `view` is in the board's language, `own` in the reader's. */
export function previewLayout(
  draft: BoardDraft,
  { place, people }: Destined,
  view: BoardView,
  own: BoardView,
): Layout {
  const { phrases, clock } = own;
  const { tasks, due, locale, repeat } = view.board;
  const { all, mandatory } = progressOf(tasks);
  const title = phrases.t('board.preview.heading');
  const filter = listedWithin(scopeParts(own), ROOM.filter, phrases);
  const hidden = tasks.length - MOST_TASKS;
  return {
    template: 'board-preview',
    data: {
      ...titleInput(draft, phrases),
      facts: facts([
        [phrases.t('board.label.place'), place],
        [
          phrases.t('label.tasks'),
          phrases.t('board.preview.tasks', { count: all.total, mandatory: mandatory.total }),
        ],
        ...(filter === '' ? [] : [[phrases.t('label.filter'), filter] as const]),
        ...(people.length === 0
          ? []
          : [[phrases.t('board.label.assignee'), peopleText(own, people)] as const]),
        [phrases.t('board.label.due'), due === null ? phrases.t('board.due.none') : clock.day(due)],
        ...(repeat === null ? [] : [[phrases.t('board.label.repeat'), repeatText(repeat, own)] as const]),
        [phrases.t('fallback.label'), phrases.languageHere(locale)],
      ]),
      tasks: tasks.slice(0, MOST_TASKS).map((task) => ({
        name: typesetLine([boldRun(task.task), plainRun(` ${cut(wordsIn(view, task).name, 'task')}`)], {
          size: 'Small',
        }),
      })),
      more: hidden > 0 ? phrases.t('list.more', { count: hidden }) : '',
    },
    place: processOf(own),
    title,
    summary: detailed(title, view.board.title, phrases),
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('board.button.post'), action: postPress(draft, previewMark({ tasks, people })) },
      { title: phrases.t('board.button.form'), action: draftPress('form', draft, ['title']) },
      ...(rolesOf(tasks).length > 0
        ? [{ title: phrases.t('board.button.people'), action: draftPress('people', draft, ['title']) }]
        : []),
      { title: phrases.t('button.cancel'), action: discardPress(draft) },
    ],
    shortcuts: [],
  };
}

function peopleText(own: BoardView, people: readonly RolePerson[]): string {
  const each = people.map(
    ({ role, to }) => `${roleName(own, role)}: ${cut(personName(to, own.phrases), 'name')}`,
  );
  return listedWithin(each, ROOM.filter, own.phrases);
}
