import type { Phrases } from '../../../i18n/phrases';
import { remembered } from '../../../playbook/remembered';

/** Formats days and times in the reader's language and time zone; where that is not known, in the board's, by its name. */
export type Clock = {
  /** Formats a date such as `2026-03-31`, which is the same in all zones; other text is returned unchanged. */
  day(iso: string): string;
  /** Formats epoch milliseconds as a day with the time; the year only if it is not the current one. */
  moment(at: number): string;
  /** A full hour of the board, which stays in its zone: that is named unless it is the reader's. */
  hour(hour: number): string;
};

/** `now` is in epoch milliseconds. `reader`: the time zone of who reads; null if it is not known, or for everybody. */
export function clockIn(phrases: Phrases, board: string, reader: string | null, now: number): Clock {
  const shape = reader === null ? 'named' : 'plain';
  const { recent, older, yearOf } = formatsOf(`${phrases.writtenIn} ${shape} ${reader ?? board}`);
  const thisYear = yearOf.format(now);
  return {
    day: (iso) => phrases.date(iso),
    moment: (at) => (yearOf.format(at) === thisYear ? recent : older).format(at),
    hour: (hour) => (reader === board ? hourText(hour) : `${hourText(hour)} (${board})`),
  };
}

/** The key is locale, whether the zone is named, and time zone, separated by spaces. */
const formatsOf = remembered((key) => {
  const [locale, named, timeZone] = key.split(' ');
  const shape = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(named === 'named' && { timeZoneName: 'short' as const }),
  } as const;
  return {
    recent: new Intl.DateTimeFormat(locale, shape),
    older: new Intl.DateTimeFormat(locale, { ...shape, year: 'numeric' }),
    yearOf: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
  };
});

/** A full hour as `09:00`, which readers of every language understand. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
