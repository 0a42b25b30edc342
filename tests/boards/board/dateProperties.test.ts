import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dateIn,
  dayAfter,
  dayAt,
  daysAfter,
  daysBetween,
  firstRepeat,
  hourOn,
  isIsoDate,
  nextHour,
  nextRepeat,
} from '../../../src/boards/board/date';
import { dateRefusal, repeatRefusal } from '../../../src/boards/board/due';
import { dueDay } from '../../../src/bot/boards/drafts/dueAsked';
import type { DueWhen } from '../../../src/bot/commands/due/duePhrases';

const HOUR = 3_600_000;
const LAST = '9999-12-31';
/** Zones that change their clocks at midnight, by half an hour, in the other half of the year, or not at all. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'Asia/Beirut',
];

const anyDay = fc.integer({ min: -719_528, max: 2_932_896 }).map((days) => daysAfter('1970-01-01', days));
const dayOfOurTime = fc.integer({ min: 0, max: 366 * 40 }).map((days) => daysAfter('2020-01-01', days));
const zone = fc.constantFrom(...ZONES);
const hour = fc.integer({ min: 0, max: 23 });

describe('days', () => {
  it('are as far apart as they were counted, from the year 0 to 9999, before 1970 too', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect([one, other].every(isIsoDate)).toBe(true);
        expect(daysAfter(one, daysBetween(one, other))).toBe(other);
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });

  it.each([
    [LAST, 1, LAST],
    ['2026-03-31', 1e9, LAST],
    ['2026-03-31', Number.NaN, LAST],
    ['0000-01-01', -1, '0000-01-01'],
    ['1969-12-31', 1, '1970-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
  ])('%s and %d days is %s, which is a day', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected);
    expect(isIsoDate(daysAfter(day, days))).toBe(true);
  });

  it('can be told of any time', () => {
    fc.assert(fc.property(fc.double(), (time) => expect(isIsoDate(dayAt(time))).toBe(true)));
  });
});

describe('the next day of a series', () => {
  it('is later, and as far as it was asked for', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day < '9999-11-30'),
        fc.integer({ min: 1, max: 31 }),
        (day, wanted) => {
          expect(daysBetween(day, nextRepeat('week', day, wanted))).toBe(7);
          expect(daysBetween(day, nextRepeat('two-weeks', day, wanted))).toBe(14);
          const next = nextRepeat('month', day, wanted);
          expect(isIsoDate(next)).toBe(true);
          const [year = 0, month = 0] = day.split('-').map(Number);
          const [nextYear = 0, nextMonth = 0, nextDay = 0] = next.split('-').map(Number);
          expect(nextYear * 12 + nextMonth).toBe(year * 12 + month + 1);
          const isLast = dayAfter(next).slice(5, 7) !== next.slice(5, 7);
          expect(nextDay === wanted || (nextDay < wanted && isLast)).toBe(true);
        },
      ),
    );
  });

  it('is the 31st again after shorter months', () => {
    const days = Array.from({ length: 14 }).reduce<string[]>(
      (all) => [...all, nextRepeat('month', all.at(-1) ?? '', 31)],
      ['2027-12-31'],
    );
    expect(days.slice(1, 7)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
      '2028-06-30',
    ]);
    expect(days[14]).toBe('2029-02-28');
  });

  it('is one day for a whole year of months from 29 February', () => {
    const { next, day } = firstRepeat('month', '2028-02-29');
    let on = next;
    for (let month = 0; month < 11; month += 1) on = nextRepeat('month', on, day);
    expect(on).toBe('2029-02-28');
    expect(nextRepeat('month', on, day)).toBe('2029-03-29');
  });

  it('stays a day where the calendar ends', () => {
    for (const every of ['week', 'two-weeks', 'month'] as const)
      expect(nextRepeat(every, LAST, 31)).toBe(LAST);
  });
});

/** What the clocks of a zone show, as hours since the beginning of `day`. */
function shown(timeZone: string, day: string, time: number): number {
  const [at = 0] = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' })
    .formatToParts(time)
    .filter(({ type }) => type === 'hour')
    .map(({ value }) => Number(value));
  return daysBetween(day, dateIn(timeZone, time)) * 24 + at;
}

describe('an hour of a day', () => {
  it('is when the clocks show it, or the next one that they show, in every time zone', () => {
    fc.assert(
      fc.property(zone, dayOfOurTime, hour, (timeZone, day, wanted) => {
        const at = shown(timeZone, day, hourOn(timeZone, day, wanted));
        expect([wanted, wanted + 1]).toContain(at);
        expect(shown(timeZone, day, hourOn(timeZone, day, wanted) - 1)).toBeLessThan(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('comes again within 26 hours, always later than now', () => {
    fc.assert(
      fc.property(
        zone,
        dayOfOurTime,
        hour,
        fc.integer({ min: 0, max: 86_400_000 }),
        (timeZone, day, at, ms) => {
          const now = Date.parse(`${day}T00:00:00Z`) + ms;
          const next = nextHour(timeZone, at, now);
          expect(next).toBeGreaterThan(now);
          expect(next - now).toBeLessThanOrEqual(26 * HOUR);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(ZONES)('is a time even on the last day, in %s', (timeZone) =>
    expect(Number.isFinite(hourOn(timeZone, LAST, 23))).toBe(true),
  );
});

describe('a day that can be chosen', () => {
  it.each([
    ['9999-12-31', 'board_date_far'],
    ['2036-04-01', 'board_date_far'],
    ['2036-03-31', undefined],
    ['2026-03-31', undefined],
    ['2026-03-30', 'board_date_past'],
    ['1969-07-20', 'board_date_past'],
    ['0000-01-01', 'board_date_past'],
    ['2026-02-30', 'board_date_invalid'],
    ['+010000-01-01', 'board_date_invalid'],
    ['10000-01-01', 'board_date_invalid'],
  ])('%s on 31 March 2026: %s', (day, code) => {
    expect(dateRefusal(day, '2026-03-31')?.code).toBe(code);
    const isRepeat = code === undefined && day !== '2026-03-31';
    expect(repeatRefusal(day, '2026-03-31') === undefined).toBe(isRepeat);
  });
});

describe('a day that somebody names', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1e300 }));
  const when: fc.Arbitrary<DueWhen> = fc.oneof(
    count.map((days) => ({ kind: 'in-days' as const, days })),
    count.map((months) => ({ kind: 'in-months' as const, months: Math.floor(months) })),
    fc.integer({ min: 1, max: 7 }).map((weekday) => ({ kind: 'weekday' as const, weekday, weeksLater: 0 })),
    fc.integer({ min: 0, max: 1 }).map((ahead) => ({ kind: 'end-of-month' as const, ahead })),
    fc.integer({ min: 1, max: 12 }).map((month) => ({ kind: 'end-of-named-month' as const, month })),
    fc
      .tuple(
        fc.option(fc.integer({ min: 0, max: 99_999 })),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
      )
      .map(([year, month, day]) => ({ kind: 'date' as const, year, month, day })),
  );

  it('is a day or none, however large the numbers are', () => {
    fc.assert(
      fc.property(when, dayOfOurTime, (said, today) => {
        const day = dueDay(said, today, 'unknown');
        expect(day === null || isIsoDate(day)).toBe(true);
      }),
    );
  });

  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('from %s in %d months is %s', (today, months, expected) =>
    expect(dueDay({ kind: 'in-months', months }, today, 'unknown')).toBe(expected),
  );
});
