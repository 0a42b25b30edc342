import { dayAt, dayInMonth, type IsoDate, isIsoDate } from '../../../boards/board/date';
import { dateRefusal } from '../../../boards/board/due';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { DueWhen } from '../../commands/due/duePhrases';
import type { DueSaid } from '../../commands/due/dueSaid';
import type { DayOrder } from './dayOrder';

/** A due date for the form; if the one that was named cannot be used, a notice says why. */
export type DueAsked = { due: IsoDate | null; notices: readonly string[] };

export function dueAsked(said: DueSaid | null, today: IsoDate, phrases: Phrases, order: DayOrder): DueAsked {
  if (!said) return { due: null, notices: [] };
  const due = said.when && dueDay(said.when, today, order);
  if (due === null) {
    const text = clipped(said.text, TEXT_LIMITS.name);
    return { due, notices: [phrases.t('board.form.due-unread', { text })] };
  }
  const refusal = dateRefusal(due, today);
  return refusal ? { due: null, notices: [phrases.t(`refusal.${refusal.code}`)] } : { due, notices: [] };
}

const DAY_MS = 86_400_000;

/** The day that somebody means who says this on `today`; null if there is no such day. */
export function dueDay(when: DueWhen, today: IsoDate, order: DayOrder): IsoDate | null {
  const [thisYear = 0, thisMonth = 0, day = 0] = today.split('-').map(Number);
  const midnight = Date.parse(`${today}T00:00:00Z`);
  switch (when.kind) {
    case 'in-days':
      return dayAt(midnight + when.days * DAY_MS);
    case 'weekday': {
      // Never today: who means today says so.
      const days = (when.weekday - weekdayOf(midnight) + 7) % 7 || 7;
      return dayAt(midnight + (days + 7 * when.weeksLater) * DAY_MS);
    }
    case 'weekday-of-week': {
      const days = when.weekday - weekdayOf(midnight) + 7 * when.ahead;
      // "The end of the week", said on a Sunday, may be any of two.
      return days < 0 ? null : dayAt(midnight + days * DAY_MS);
    }
    case 'in-months':
      return dayInMonth(thisYear, thisMonth + when.months, day);
    case 'end-of-month':
      return dayAt(Date.UTC(thisYear, thisMonth + when.ahead, 0));
    case 'end-of-named-month':
      return dayAt(Date.UTC(when.month >= thisMonth ? thisYear : thisYear + 1, when.month, 0));
    case 'date':
      return next(when, today);
    case 'numbers': {
      const { year, first, second } = when;
      const dayFirst = next({ year, month: second, day: first }, today);
      const monthFirst = next({ year, month: first, day: second }, today);
      if (first === second || monthFirst === null) return dayFirst;
      if (dayFirst === null) return monthFirst;
      if (order === 'unknown') return null;
      return order === 'day-first' ? dayFirst : monthFirst;
    }
  }
}

/** Monday is 1 and Sunday 7. */
function weekdayOf(midnight: number): number {
  return new Date(midnight).getUTCDay() || 7;
}

/** The next day of that name, or the one of that year; null if there is no such day. */
function next(
  { year, month, day }: { year: number | null; month: number; day: number },
  today: IsoDate,
): IsoDate | null {
  const thisYear = Number(today.slice(0, 4));
  const years = year === null ? [thisYear, thisYear + 1] : [year];
  const days = years.map((one) => dayOf(one, month, day)).filter((one) => isIsoDate(one));
  return days.find((one) => year !== null || one >= today) ?? null;
}

function dayOf(year: number, month: number, day: number): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
