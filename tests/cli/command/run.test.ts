import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from '../../../src/cli/commands';
import { ran } from '../ran';

describe('what cannot be done', () => {
  it.each([
    [[], 2, 'no command given'],
    [['publish'], 2, 'unknown command "publish"'],
    [['export', '--colour'], 2, "export: Unknown option '--colour'"],
    [['export', '--locale', '!'], 2, '--locale is "!", expected a tag'],
    [['check', '--max-warnings', 'few'], 2, '--max-warnings is "few", expected a number'],
    [
      ['check', '--html', '/nowhere/report.html'],
      2,
      '--html is "/nowhere/report.html", which cannot be written',
    ],
    [['check', '--html'], 2, "Option '--html <value>' argument missing"],
    [['check', '--content', '/nowhere'], 1, '/nowhere cannot be read (ENOENT)'],
  ])('%j leaves %d behind and says why: %s', async (args, expected, reason) => {
    const { code, out, err } = await ran(args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(reason);
  });

  it('is not asking for help', async () => {
    const { code, out } = await ran(['--help']);
    expect(code).toBe(0);
    for (const { usage } of COMMANDS) expect(out).toContain(usage);
  });
});
