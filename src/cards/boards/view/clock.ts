import type { Phrases } from '../../../i18n/phrases';
import { remembered } from '../../../playbook/remembered';

/** Formats days and times in the reader's language and the board's time zone. */
export type Clock = {
  /** Formats a date such as `2026-03-31`; other text is returned unchanged. */
  day(iso: string): string;
  /** Formats epoch milliseconds as a day with the time; the year only if it is not the current one. */
  moment(at: number): string;
};

/** `now` is in epoch milliseconds. */
export function clockIn(phrases: Phrases, timeZone: string, now: number): Clock {
  const { recent, older, yearOf } = formatsOf(`${phrases.writtenIn} ${timeZone}`);
  const thisYear = yearOf.format(now);
  return {
    day: (iso) => phrases.date(iso),
    moment: (at) => (yearOf.format(at) === thisYear ? recent : older).format(at),
  };
}

/** The key is locale and time zone, separated by a space. */
const formatsOf = remembered((key) => {
  const [locale, timeZone] = key.split(' ');
  const shape = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const;
  return {
    recent: new Intl.DateTimeFormat(locale, shape),
    older: new Intl.DateTimeFormat(locale, { ...shape, year: 'numeric' }),
    yearOf: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
  };
});
