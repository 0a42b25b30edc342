import type { Locale } from '../../playbook/locale';
import type { Task } from '../../playbook/page';
import { labelOf, type Playbook } from '../../playbook/playbook';
import { inlineText } from '../../playbook/text';
import type { Board, BoardTask } from '../board/board';
import { rowOf } from '../board/definitions';

/** What a reader is shown of a task. `locale` is the language it was found in. */
export type TaskWords = {
  name: string;
  role: string | null;
  services: string[];
  step: string | null;
  locale: Locale;
  /** The row of the page, for the links in its name; null when the playbook has it no longer. */
  row: Task | null;
};

/** A task in the reader's language, else in the board's, else in any; what is gone as it was when it was posted. */
export function wordsOf(playbook: Playbook, board: Board, task: BoardTask, reader: Locale): TaskWords {
  for (const locale of [reader, board.locale, ...playbook.locales]) {
    const page = playbook.pages.get(locale)?.get(board.page);
    const row = page && rowOf(page, task.item);
    if (row) return { ...wordsOfRow(playbook, task, row, locale), locale, row };
  }
  return { ...task.snapshot, locale: board.locale, row: null };
}

function wordsOfRow({ roles, services }: Playbook, task: BoardTask, row: Task, locale: Locale) {
  const { snapshot } = task;
  return {
    name: inlineText(row.name),
    role: task.role === null ? null : (labelOf(roles, task.role, locale) ?? snapshot.role),
    services: task.services.map((key, i) => labelOf(services, key, locale) ?? snapshot.services[i] ?? key),
    step: row.step,
  };
}
