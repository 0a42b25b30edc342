import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scripts } from '../../package.json';
import { COMMANDS } from '../../src/cli/commands';
import { documentedCommands, ROOT } from './commands';

const commands = documentedCommands();

describe('the commands that the documents name', () => {
  it('are found', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm run package -- --draft']));
    expect(commands.length).toBeGreaterThan(20);
  });

  it('are scripts that there are', () => {
    const named = commands.flatMap((command) => {
      const [, script] = /^npm (?:run (?:--silent )?)?(start|test|[\w:]+)/.exec(command) ?? [];
      return script === undefined || ['ci', 'prune', 'install'].includes(script) ? [] : [script];
    });
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('name commands of the playbook and options that these have', () => {
    for (const command of commands) {
      const [, args] = /playbook -- (.*)$/.exec(command) ?? [];
      if (args === undefined) continue;
      const known = COMMANDS.find(({ name }) => args === name || args.startsWith(`${name} `));
      const options = args.match(/--[\w-]+/g) ?? [];
      const told = [...Object.keys(known?.options ?? {}), '--help'].join(' ');
      expect({
        command,
        unknown: options.filter((option) => !told.includes(option)),
        found: known !== undefined,
      }).toEqual({ command, unknown: [], found: true });
    }
  });
});

/** What a shell of POSIX understands and that of Windows does not. */
const POSIX =
  /['$;|`<>]|(?<!&)&(?!&)|(?:^|&& )\s*(?:[A-Z_]+=|rm|cp|mv|mkdir|cat|touch|export|sh|bash|\.\/|\w+\.sh)/;

describe('the scripts of package.json', () => {
  it.each(Object.entries(scripts))('"%s" runs in the shell of Windows as well: %s', (_, script) => {
    expect(script).not.toMatch(POSIX);
  });

  it('run files that there are', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/(?:src|tests|manifest)\/\S+\.ts/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});
