import { describe, expect, it } from '@jest/globals';
import { type CardWait, readSubjects, waitSubject } from '../../../../src/bot/boards/jobs/cardWait';

const NOW = 10_000_000;
const wait: CardWait = {
  board: 'b1',
  activity: '7 "x"',
  attempts: 2,
  since: NOW - 5000,
  at: NOW + 60_000,
  why: 'outage',
};

describe('the subjects of the job that updates cards', () => {
  it('are boards, and messages that wait', () => {
    expect(readSubjects(['b1', waitSubject(wait), 'b2'], NOW)).toEqual({
      boards: ['b1', 'b2'],
      waits: [wait],
    });
  });

  it('keep the newest wait of a message when an earlier one stands beside it', () => {
    const later = { ...wait, attempts: 3, at: NOW + 1 };
    for (const both of [
      [wait, later],
      [later, wait],
    ])
      expect(readSubjects(both.map(waitSubject), NOW).waits).toEqual([later]);
  });

  it('of another version, or damaged, are left out', () => {
    expect(readSubjects(['b1', '{"board":"b2"}', '{'], NOW)).toEqual({ boards: ['b1'], waits: [] });
  });

  it('do not wait as long as a clock was set back', () => {
    const { waits } = readSubjects([waitSubject({ ...wait, at: NOW + 86_400_000 })], NOW);
    expect(waits.map(({ at }) => at)).toEqual([NOW]);
  });
});
