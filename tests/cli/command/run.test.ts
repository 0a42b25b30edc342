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
    [['ask', ' '], 2, 'the question is empty: write it in quotes, such as "next steps?"'],
    [
      ['ask', '--locale', 'deutsch', 'next steps'],
      2,
      '--locale is "deutsch", which nobody here speaks: choose one of en, de, es, ja, pt-BR, zh-CN',
    ],
    [['check', '--colour'], 2, '"playbook check --help" tells the options.'],
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

describe('the help of a command', () => {
  it.each(COMMANDS)(
    '$name tells every option that its usage names, and shows it at work',
    async (command) => {
      const { name, usage, options, examples } = command;
      for (const asked of [
        [name, '--help'],
        [name, '-h'],
      ]) {
        const { code, out, err } = await ran(asked);
        expect([code, err]).toEqual([0, '']);
        expect(out).toContain(`usage: playbook ${usage}\n`);
        for (const example of examples) expect(out).toContain(`  npm run --silent playbook -- ${example}\n`);
      }
      const [args = ''] = usage.split('   ');
      const named = args.match(/--[\w-]+/g) ?? [];
      const told = Object.keys(options).flatMap((option) => option.match(/--[\w-]+/g) ?? []);
      expect([...new Set(told)].sort()).toEqual([...new Set(named)].sort());
      expect(examples.every((example) => example.startsWith(name))).toBe(true);
    },
  );

  it('is not asked for behind --', async () => {
    const { code } = await ran(['ask', '--json', '--', '--help']);
    expect(code).toBe(0);
  });
});
