import type { Board, BoardTask } from '../../../boards/board/board';
import { exportRows } from '../../../boards/reports/exportRows';
import { labelledCsv, type RowLabels } from '../../../boards/reports/labelledCsv';
import { wordsOf } from '../../../boards/reports/words';
import type { Phrases } from '../../../i18n/phrases';
import type { Playbook } from '../../../playbook/playbook';

/** The tasks of a board as a file: its name, and its bytes in UTF-8. */
export type BoardFile = { name: string; bytes: Buffer };

/** No board is that large; whoever uploads more has to do it in parts. */
export const LARGEST_FILE = 4_000_000;
const LONGEST_NAME = 80;
/** Without this mark, Excel reads a file as if it were in the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** `now` is in epoch milliseconds. */
export function boardFile(board: Board, playbook: Playbook, phrases: Phrases, now: number): BoardFile {
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
  return { name: nameOf(board), bytes: Buffer.from(BYTE_ORDER_MARK + labelledCsv(rows, columns)) };
}

/** A name that every file system takes. */
export function nameOf({ title, id }: Board): string {
  const allowed = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const short = Array.from(allowed).slice(0, LONGEST_NAME).join('').trim();
  return `${short === '' ? id : short}.csv`;
}
