import type { Locale } from '../../playbook/locale';
import type { Task } from '../../playbook/page';
import { labelOf, type Playbook } from '../../playbook/playbook';
import { inlineText } from '../../playbook/text';
import type { Board, BoardTask } from '../board/board';
import { rowOf } from '../board/definitions';

/** The texts of a task for a reader. `locale` is the language in which the task was found. */
export type TaskWords = {
  name: string;
  role: string | null;
  services: string[];
  step: string | null;
  locale: Locale;
  /** The row of the page, needed for the links in its name; null when the playbook no longer has it. */
  row: Task | null;
};

/**
 * The texts of a task in the reader's language, else the board's. A task that the playbook has in neither is shown as
 * it was when the board was posted.
 */
export function wordsOf(playbook: Playbook, board: Board, task: BoardTask, reader: Locale): TaskWords {
  if (task.own !== null) {
    const role =
      task.role === null ? null : (labelOf(playbook.roles, task.role, reader) ?? task.snapshot.role);
    return { ...task.snapshot, role, locale: board.locale, row: null };
  }
  for (const locale of [reader, board.locale]) {
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
