import type { TaskFilter } from '../../../answering/topic';
import { TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { Page } from '../../../playbook/page';
import {
  type AskedBoard,
  chosenBoardPress,
  discardPress,
  newBoardPress,
} from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { inputChoice } from '../../rows/inputChoice';
import { placeOf } from '../../rows/pagePlace';
import { typesetText } from '../../typeset/line';
import { smallRun } from '../../typeset/textRun';
import { row, rowGroup } from '../text/row';

/** If there are more processes, the card has a drop-down list. */
const MOST_ROWS = 12;

/** A list of this length stays far below the size limit of a card, and no playbook has that many processes. */
const MOST_CHOICES = 100;

/** The choice of a process to post the tasks of. */
export function processesLayout(
  pages: readonly Page[],
  filter: TaskFilter,
  asked: AskedBoard,
  phrases: Phrases,
): Layout {
  const title = phrases.t('board.processes.title');
  const around = { place: '', title, summary: title, source: null, topic: null, shortcuts: [] };
  const cancel = { title: phrases.t('button.cancel'), action: discardPress(asked) };
  // A title was typed, and only an input can keep it.
  if (pages.length <= MOST_ROWS && asked.title === '') {
    const groups = [
      rowGroup(
        '',
        pages.map((page) => processRow(page, filter, asked, phrases)),
      ),
    ];
    const data = { text: phrases.t('board.processes.text'), groups };
    return { ...around, template: 'board-rows', data, choices: [cancel] };
  }
  return {
    ...around,
    template: 'board-processes',
    data: {
      text: phrases.t('board.processes.text'),
      label: title,
      required: phrases.t('guide.required'),
      titleLabel: phrases.t('board.form.title'),
      title: asked.title,
      maxLength: TEXT_LIMITS.title,
      choices: pages.slice(0, MOST_CHOICES).map((page) => inputChoice({ id: page.id, title: placeOf(page) })),
    },
    choices: [{ title: phrases.t('button.continue'), action: chosenBoardPress(filter, asked) }, cancel],
  };
}

function processRow(page: Page, filter: TaskFilter, asked: AskedBoard, phrases: Phrases): TemplateData {
  const marks = [page.phase?.label ?? '', phrases.t('count.tasks', { count: page.tasks.length })];
  const line = smallRun(marks.filter((mark) => mark !== '').join(' · '), { isSubtle: true });
  const action = newBoardPress(page.id, filter, asked);
  return row(typesetText(page.title), [[line]], { title: page.title, action });
}
