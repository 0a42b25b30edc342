import { type IsoDate, isIsoDate } from '../../../boards/board/date';
import { dateRefusal } from '../../../boards/board/due';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { DueWhen } from '../../commands/duePhrases';
import type { DueSaid } from '../../commands/dueSaid';

/** A due date for the form; if the one that was named cannot be used, a notice says why. */
export type DueAsked = { due: IsoDate | null; notices: readonly string[] };

export function dueAsked(said: DueSaid | null, today: IsoDate, phrases: Phrases): DueAsked {
  if (!said) return { due: null, notices: [] };
  const due = said.when && dueDay(said.when, today);
  if (due === null) {
    const text = clipped(said.text, TEXT_LIMITS.name);
    return { due, notices: [phrases.t('board.form.due-unread', { text })] };
  }
  const refusal = dateRefusal(due, today);
  return refusal ? { due: null, notices: [phrases.t('refusal.board_date_past')] } : { due, notices: [] };
}

const DAY_MS = 86_400_000;

/** The day that somebody means who says this on `today`; null if there is no such day. */
export function dueDay(when: DueWhen, today: IsoDate): IsoDate | null {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  switch (when.kind) {
    case 'in-days':
      return isoOf(midnight + when.days * DAY_MS);
    case 'weekday': {
      // Monday is 1 and Sunday 7.
      const weekday = new Date(midnight).getUTCDay() || 7;
      const monday = midnight + (8 - weekday) * DAY_MS;
      if (when.nextWeek) return isoOf(monday + (when.weekday - 1) * DAY_MS);
      // Never today: who means today says so.
      return isoOf(midnight + ((when.weekday - weekday + 7) % 7 || 7) * DAY_MS);
    }
    case 'end-of-month': {
      const [year = 0, month = 0] = today.split('-').map(Number);
      return isoOf(Date.UTC(year, month, 0));
    }
    case 'date': {
      const year = Number(today.slice(0, 4));
      const years = when.year === null ? [year, year + 1] : [when.year];
      const days = years.map((one) => dayOf(one, when.month, when.day)).filter((day) => isIsoDate(day));
      return days.find((day) => when.year !== null || day >= today) ?? null;
    }
  }
}

function dayOf(year: number, month: number, day: number): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isoOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
