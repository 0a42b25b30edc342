import { remembered } from '../../playbook/remembered';
import type { RepeatEvery } from './board';

/** A calendar day, `2026-03-31`, without a time or a zone. */
export type IsoDate = string;

/** Years have four digits, so that days are in the order of their texts. */
const FIRST_DAY: IsoDate = '0000-01-01';
const LAST_DAY: IsoDate = '9999-12-31';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Whether `text` is an existing day in ISO form: `2024-02-29` is valid, `2023-02-29` and `2024-2-9` are not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day after an existing day. */
export function dayAfter(day: IsoDate): IsoDate {
  return daysAfter(day, 1);
}

/** The day so many days after an existing day; the last one that can be written if there is none. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return dayAt(midnightOf(day) + days * DAY_MS);
}

/** The day in UTC at a time, in epoch milliseconds; the nearest one that can be written. */
export function dayAt(time: number): IsoDate {
  if (!(time < midnightOf(LAST_DAY))) return LAST_DAY;
  return time < midnightOf(FIRST_DAY) ? FIRST_DAY : new Date(time).toISOString().slice(0, 10);
}

/** A day of a month, or the last one of a month that has no such day; 1 is January, and 13 that of the next year. */
export function dayInMonth(year: number, month: number, day: number): IsoDate {
  const last = new Date(monthStart(year, month + 1) - DAY_MS).getUTCDate();
  return dayAt(monthStart(year, month) + (Math.min(day, last) - 1) * DAY_MS);
}

/** How many days a day is after another; negative if it is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);
}

/**
 * The day of a series after this one. `day`: the day of the month that counts for months, which have fewer days now and
 * then; that of `from` if it is null.
 */
export function nextRepeat(every: RepeatEvery, from: IsoDate, day: number | null): IsoDate {
  switch (every) {
    case 'week':
      return daysAfter(from, 7);
    case 'two-weeks':
      return daysAfter(from, 14);
    case 'month': {
      const [year = 0, month = 0, today = 0] = from.split('-').map(Number);
      return dayInMonth(year, month + 1, day ?? today);
    }
  }
}

/** The first day of a series that starts today and names none, and the day of the month that counts for months. */
export function firstRepeat(every: RepeatEvery, today: IsoDate): { next: IsoDate; day: number } {
  const day = Number(today.slice(8));
  const next = nextRepeat(every, today, day);
  return { next, day: every === 'month' ? day : Number(next.slice(8)) };
}

/** When it is the full hour `hour` on a day in a time zone, in epoch milliseconds; as `nextHour` for skipped hours. */
export function hourOn(timeZone: string, day: IsoDate, hour: number): number {
  return instantOf(timeZone, midnightOf(day) + hour * HOUR_MS);
}

/** Whether `hour` is an integer from 0 to 23. */
export function isHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour <= 23;
}

/** Whether this system knows the IANA name, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  return wallFormat(name).format !== null;
}

/** The calendar day in a time zone at `now`, in epoch milliseconds. */
export function dateIn(timeZone: string, now: number): IsoDate {
  return wallClock(timeZone, now).toISOString().slice(0, 10);
}

/**
 * The next time after `now` when it is the full hour `hour` in a time zone, in epoch milliseconds. On a day that
 * skips this hour (start of daylight saving time) it is the hour after it; on a day that has it twice, the first one.
 */
export function nextHour(timeZone: string, hour: number, now: number): number {
  const midnight = wallClock(timeZone, now).setUTCHours(0, 0, 0, 0);
  const candidates = [0, 1, 2].map((day) => instantOf(timeZone, midnight + day * DAY_MS + hour * HOUR_MS));
  return candidates.find((candidate) => candidate > now) ?? now + DAY_MS;
}

function midnightOf(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** `Date.UTC` takes the years 0 to 99 for others. */
function monthStart(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1);
}

/** The local time of the zone, stored as if it were UTC. */
function wallClock(timeZone: string, now: number): Date {
  const { format } = wallFormat(timeZone);
  if (!format) throw new RangeError(`${JSON.stringify(timeZone)} is no time zone of this system`);
  const parts = format.formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return new Date(
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')),
  );
}

const wallFormat = remembered((timeZone): { format: Intl.DateTimeFormat | null } => {
  try {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    return { format: new Intl.DateTimeFormat('en-US', { ...numeric, ...time, timeZone }) };
  } catch {
    return { format: null };
  }
});

/** The first instant at which the local time is `wall`, or at which a clock change skips it. */
function instantOf(timeZone: string, wall: number): number {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((time) => wallClock(timeZone, time).getTime() - time);
  const instants = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const exact = instants.find((instant) => wallClock(timeZone, instant).getTime() === wall);
  return exact ?? Math.max(...instants);
}
