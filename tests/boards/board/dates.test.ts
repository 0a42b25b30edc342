import { describe, expect, it } from '@jest/globals';
import { dateIn, isIsoDate, isTimeZone, nextHour } from '../../../src/boards/board/date';

describe('days', () => {
  it.each(['2024-02-29', '2026-12-31'])('%s is one', (text) => expect(isIsoDate(text)).toBe(true));
  it.each(['2023-02-29', '2026-13-01', '2026-3-1', '31.3.2026', '2026-03-31T00:00', ''])(
    '%j is none',
    (text) => expect(isIsoDate(text)).toBe(false),
  );

  it('is another one elsewhere at the same time', () => {
    const time = Date.parse('2026-03-10T23:30:00Z');
    expect(['America/Sao_Paulo', 'UTC', 'Asia/Tokyo'].map((zone) => dateIn(zone, time))).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-03-11',
    ]);
  });

  it('knows time zones', () => {
    expect(['Europe/Berlin', 'UTC', 'Middle/Earth', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});

describe('the next time that clocks show an hour', () => {
  it.each([
    ['later today', 'Europe/Berlin', 9, '2026-03-10T07:59:00Z', '2026-03-10T08:00:00Z'],
    ['tomorrow when it is that hour now', 'Europe/Berlin', 9, '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z'],
    ['in summer time', 'Europe/Berlin', 9, '2026-07-01T12:00:00Z', '2026-07-02T07:00:00Z'],
    ['across the change to summer time', 'Europe/Berlin', 9, '2026-03-28T12:00:00Z', '2026-03-29T07:00:00Z'],
    [
      'an hour later when the day skips it',
      'Europe/Berlin',
      2,
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00Z',
    ],
    [
      'the first when the day has it twice',
      'Europe/Berlin',
      2,
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:00:00Z',
    ],
    ['where the day begins earlier', 'Asia/Tokyo', 0, '2026-03-10T14:00:00Z', '2026-03-10T15:00:00Z'],
    ['where the day begins later', 'America/Los_Angeles', 23, '2026-03-10T07:00:00Z', '2026-03-11T06:00:00Z'],
    ['with half hours', 'Asia/Kolkata', 9, '2026-03-10T00:00:00Z', '2026-03-10T03:30:00Z'],
  ])('%s', (_what, zone, hour, now, expected) => {
    expect(new Date(nextHour(zone, hour, Date.parse(now))).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });

  it('comes once a day, all year long', () => {
    let time = Date.parse('2026-01-01T00:00:00Z');
    const days = Array.from({ length: 365 }, () => {
      time = nextHour('America/New_York', 2, time);
      return dateIn('America/New_York', time);
    });
    expect(new Set(days).size).toBe(365);
  });
});
