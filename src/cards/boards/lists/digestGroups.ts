import type { BoardTask } from '../../../boards/board/board';
import type { Digest } from '../../../boards/board/due';
import type { Phrases } from '../../../i18n/phrases';
import type { Element } from '../../card/card';
import type { TemplateData } from '../../card/templates';
import { typesetHeading } from '../../typeset/blocks';
import { boardTaskRow, type RowPlace } from '../board/boardTaskRow';
import type { BoardView } from '../view/boardView';

/** Limit for the tasks of all groups together; the board itself shows all. */
export const MOST_TASKS = 14;
const MOST_IN_GROUP = 8;

/**
 * Budget for the tasks and what is above them, in UTF-16 units of JSON: a digest is one message, and is never split.
 */
export const DIGEST_UNITS = 18_900;
/** What the template adds to each row. */
const ROW_FRAME = 200;

/** What there is room for. */
export type DigestRoom = { tasks: number; units: number };

/** The rows of a digest by when they are due, as far as there is room, and what is left of that. */
export function digestGroups(
  view: BoardView,
  { overdue, today, tomorrow }: Digest,
  on: RowPlace,
  room: DigestRoom,
  heading: (text: string) => Element[] = typesetHeading,
): { groups: TemplateData[]; left: DigestRoom } {
  const { phrases } = view;
  const all: [string, readonly BoardTask[]][] = [
    [phrases.t('board.digest.overdue'), overdue],
    [phrases.t('board.digest.due-today'), today],
    [phrases.t('board.digest.due-tomorrow'), tomorrow],
  ];
  const left = { ...room };
  const fits = (row: TemplateData): boolean => {
    const units = JSON.stringify(row).length + ROW_FRAME;
    if (units > left.units) return false;
    left.units -= units;
    return true;
  };
  const groups = all
    .filter(([, tasks]) => tasks.length > 0)
    .map(([title, tasks]) => {
      const shown = tasks
        .slice(0, Math.min(MOST_IN_GROUP, left.tasks))
        .map((task) => boardTaskRow(view, task, on))
        .filter(fits);
      left.tasks -= shown.length;
      const hidden = tasks.length - shown.length;
      const more = hidden > 0 ? ` (${phrases.t('list.more', { count: hidden })})` : '';
      return { heading: heading(title + more), tasks: shown };
    });
  return { groups, left };
}

/** How many tasks are due when, on all boards. */
export function countsText(digests: readonly Digest[], phrases: Phrases): string {
  const sum = (kind: keyof Digest) => digests.reduce((count, digest) => count + digest[kind].length, 0);
  const [overdue, today, tomorrow] = [sum('overdue'), sum('today'), sum('tomorrow')];
  return [
    overdue > 0 ? phrases.t('board.overdue', { count: overdue }) : '',
    today > 0 ? phrases.t('board.digest.today', { count: today }) : '',
    tomorrow > 0 ? phrases.t('board.digest.tomorrow', { count: tomorrow }) : '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
