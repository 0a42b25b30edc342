import { beforeEach, describe, expect, it } from '@jest/globals';
import { createProgress } from '../../../src/cli/command/progress';

const CLEAR = '\r\u001b[K';

describe('the progress of a run', () => {
  let time: number;
  let written: string[];
  beforeEach(() => {
    time = 0;
    written = [];
  });
  const progressOn = (isTTY: boolean | undefined) => {
    const write = (text: string) => written.push(text);
    const terminal = isTTY === undefined ? { write } : { isTTY, write };
    return createProgress(terminal, () => time);
  };

  it('is one line on a terminal, now and then, and gone at the end', () => {
    const progress = progressOn(true);
    for (let page = 1; page <= 8; page += 1) {
      time += 80;
      progress.show('reading page', page, 8);
    }
    progress.end();

    expect(written).toEqual([`${CLEAR}reading page 5 of 8`, `${CLEAR}reading page 7 of 8`, CLEAR]);
  });

  it('is not shown when the run is short', () => {
    const progress = progressOn(true);
    time = 300;
    progress.show('reading page', 1, 2);
    progress.end();

    expect(written).toEqual([]);
  });

  it.each([false, undefined])('is not shown where nobody watches (isTTY: %j)', (isTTY) => {
    const progress = progressOn(isTTY);
    time = 60_000;
    progress.show('reading page', 1, 2);
    progress.end();

    expect(written).toEqual([]);
  });
});
