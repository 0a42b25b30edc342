import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../../../src/cli/command/run';
import { COMMANDS } from '../../../src/cli/commands';

const FRONT =
  '---\ntitle: A\ndescription: A\nauthor: a\nms.author: a\nmanager: b\nms.date: 01/02/2020\n---\n\n';
const TABLE =
  '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n|--|--|--|--|--|\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'en/assess-plan.md',
    `${FRONT}# Plan\n\n## Approach\n\n### Do\n\nPrimary Role: **FM**\n\n${TABLE}| 12 | Ask | M | FM | Exchange |\n\n## Next Steps\n\n- [Go](assess-plan.md)\n`,
  );
  write(
    'de/assess-plan-de.md',
    `${FRONT}# Plan\n\n## Methode\n\n### Tun\n\nPrimäre Rolle: **FM**\n\n${TABLE}| 12 | Fragen | O | FM | Exchange |\n\n## Nächste Schritte\n\n- [Los](assess-plan.md)\n\n##Mehr\n`,
  );
  write('bad/en/page.md', `${FRONT}# Page\n\n${TABLE}| 12 | Ask | x | FM | Exchange |\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runCommand(args, COMMANDS, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('export', () => {
  it('prints the playbook as JSON, on standard output alone', async () => {
    const { code, out, err } = await run('export', '--content', folder);
    expect([code, err]).toEqual([0, '']);
    const { locales, pages, problems } = JSON.parse(out);
    expect(locales).toEqual(['en', 'de']);
    expect(pages[0]).toEqual({
      id: 'assess-plan',
      locale: 'en',
      file: 'en/assess-plan.md',
      title: 'Plan',
      phase: { key: 'assess', label: 'Assess' },
      sections: [
        { kind: 'approach', heading: 'Approach', text: 'Do' },
        { kind: 'next-steps', heading: 'Next Steps', text: 'Go' },
      ],
      steps: [{ heading: 'Do', roles: [{ key: 'fm', label: 'FM' }], appliesTo: [] }],
      tasks: [
        {
          id: '12',
          name: 'Ask',
          requirement: 'mandatory',
          role: { key: 'fm', label: 'FM' },
          services: [{ key: 'exchange', label: 'Exchange' }],
          step: 'Do',
        },
      ],
      links: [{ text: 'Go', url: 'assess-plan.md', section: 'next-steps', page: 'assess-plan' }],
      nextSteps: ['Go'],
    });
    expect(problems).toEqual([
      {
        code: 'heading_without_space',
        severity: 'warning',
        file: 'de/assess-plan-de.md',
        line: 26,
        message: 'A heading needs a space behind its # marks: add it.',
      },
    ]);
  });
});

describe('check', () => {
  it('lists problems, the languages side by side, where they differ, and how many it found', async () => {
    const { code, out } = await run('check', '--content', folder);
    expect(code).toBe(0);
    expect(
      out,
    ).toBe(`de/assess-plan-de.md:26: A heading needs a space behind its # marks: add it. [heading_without_space]

           en     de
pages       1      1
sections    2      2
steps       1      1
tasks       1      1
mandatory   1  0 (1)
roles       1      1
links       1      1
older       0      0
In parentheses: differences; older: pages refreshed later in another language.

de assess-plan task 12 is optional, mandatory elsewhere

0 errors, 1 warning, 1 difference between languages
`);
  });

  it('prints the same as JSON', async () => {
    const { out } = await run('check', '--content', folder, '--json');
    const { problems, parity } = JSON.parse(out);
    expect(problems).toHaveLength(1);
    expect(parity.languages.de).toEqual({
      pages: 1,
      sections: 2,
      steps: 1,
      tasks: 1,
      mandatory: 0,
      roles: 1,
      links: 1,
    });
    expect(parity.differences).toEqual([
      {
        kind: 'requirement',
        locale: 'de',
        page: 'assess-plan',
        message: 'de assess-plan task 12 is optional, mandatory elsewhere',
      },
    ]);
  });

  it('leaves 1 behind when there are errors, or more warnings than allowed', async () => {
    expect((await run('check', '--content', join(folder, 'bad'))).code).toBe(1);
    expect((await run('check', '--content', folder, '--max-warnings', '0')).code).toBe(1);
    expect((await run('check', '--content', folder, '--max-warnings', '1')).code).toBe(0);
  });
});

describe('check --html', () => {
  it('writes the report as well, and prints what it prints without', async () => {
    const file = join(folder, 'report.html');
    const plain = await run('check', '--content', folder);
    expect(await run('check', '--content', folder, '--html', file)).toEqual(plain);
    expect(readFileSync(file, 'utf8')).toContain('<h1>Playbook check</h1>');
  });
});

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
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(reason);
  });

  it('is not asking for help', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { usage } of COMMANDS) expect(out).toContain(usage);
  });
});
