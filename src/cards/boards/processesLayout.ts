import { NO_FILTER } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Page } from '../../playbook/page';
import type { Layout } from '../layout';
import { typesetText } from '../typeset/line';
import { newBoardPress } from './press';
import { row, rowGroup } from './row';
import { smallRun } from './textRun';

/** So many rows stay far below the size of a card. */
const MOST_PAGES = 20;

/** Which process to post the tasks of. */
export function processesLayout(pages: readonly Page[], phrases: Phrases): Layout {
  const title = phrases.t('board.processes.title');
  return {
    template: 'board-rows',
    data: {
      text: phrases.t('board.processes.text'),
      groups: [
        rowGroup(
          '',
          pages.slice(0, MOST_PAGES).map((page) => {
            const marks = [page.phase?.label ?? '', phrases.t('count.tasks', { count: page.tasks.length })];
            const line = smallRun(marks.filter((mark) => mark !== '').join(' · '), { isSubtle: true });
            return row(typesetText(page.title), [[line]], {
              title: page.title,
              action: newBoardPress(page.id, NO_FILTER),
            });
          }),
        ),
      ],
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [],
    shortcuts: [],
  };
}
