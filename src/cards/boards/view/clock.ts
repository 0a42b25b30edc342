import type { Phrases } from '../../../i18n/phrases';
import { remembered } from '../../../playbook/remembered';

/** Days and times as a reader's language writes them, in the time zone of a board. */
export type Clock = {
  /** `2026-03-31`; text that is no day comes back as it was. */
  day(iso: string): string;
  /** A day with the time, of epoch milliseconds; the year only when it is not the present one. */
  moment(at: number): string;
};

/** `now` is in epoch milliseconds. */
export function clockIn(phrases: Phrases, timeZone: string, now: number): Clock {
  const { recent, older, yearOf } = formatsOf(`${phrases.locale} ${timeZone}`);
  const thisYear = yearOf.format(now);
  return {
    day: (iso) => phrases.date(iso),
    moment: (at) => (yearOf.format(at) === thisYear ? recent : older).format(at),
  };
}

/** By locale and time zone, with a blank between them. */
const formatsOf = remembered((key) => {
  const [locale, timeZone] = key.split(' ');
  const shape = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const;
  return {
    recent: new Intl.DateTimeFormat(locale, shape),
    older: new Intl.DateTimeFormat(locale, { ...shape, year: 'numeric' }),
    yearOf: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
  };
});
