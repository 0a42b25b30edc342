import type { Board, BoardTask } from '../../../boards/board/board';
import { exportRows } from '../../../boards/reports/exportRows';
import { labelledRows, type RowLabels } from '../../../boards/reports/labelledRows';
import { wordsOf } from '../../../boards/reports/words';
import { workbook } from '../../../boards/reports/workbook';
import type { Phrases } from '../../../i18n/phrases';
import type { Playbook } from '../../../playbook/playbook';

/** The tasks of a board as a workbook: its name, and its bytes. */
export type BoardFile = { name: string; bytes: Buffer };

/** No board is that large; whoever uploads more has to do it in parts. */
export const LARGEST_FILE = 4_000_000;
const LONGEST_NAME = 80;
/**
 * Not as CSV: Excel takes `;` for the separator in half of the languages here, and a line that says which it is makes it read
 * the file in the code page of the machine. `now` is in epoch milliseconds.
 */
export async function boardFile(
  board: Board,
  playbook: Playbook,
  phrases: Phrases,
  now: number,
): Promise<BoardFile> {
  const { locale } = phrases;
  const words = new Map(board.tasks.map((task) => [task.item, wordsOf(playbook, board, task, locale)]));
  const of = (task: BoardTask) => words.get(task.item) ?? wordsOf(playbook, board, task, locale);
  const rows = exportRows(board, of, now).map((row, index) => {
    const task = board.tasks[index];
    const { role = null, services = [] } = task ? of(task) : {};
    const labels: RowLabels = {
      requirement: phrases.t(`requirement.${row.requirement}`),
      role,
      services,
      state: phrases.t(`export.state.${row.state}`),
    };
    return [row, labels] as const;
  });
  const columns = {
    requirement: phrases.t('export.column.requirement'),
    role: phrases.t('export.column.role'),
    services: phrases.t('export.column.services'),
    state: phrases.t('export.column.state'),
  };
  const { header, cells } = labelledRows(rows, columns);
  return { name: nameOf(board), bytes: await workbook(header, cells) };
}

/** A name that every file system takes. */
export function nameOf({ title, id }: Board): string {
  const allowed = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const short = Array.from(allowed).slice(0, LONGEST_NAME).join('').trim();
  return `${short === '' ? id : short}.xlsx`;
}
