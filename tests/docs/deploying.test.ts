import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PACKAGE_SETTING_NAMES } from '../../manifest/settings';
import { scripts } from '../../package.json';
import { COMMANDS } from '../../src/cli/commands';
import { readConfig, SETTING_NAMES } from '../../src/settings/config';
import { TEMPLATE } from '../deploy/azureTemplate';
import { exposedMetrics } from '../telemetry/exposed';

const ROOT = path.join(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const DOCUMENTS = ['docs/deploy.md', 'docs/operations.md', 'docs/privacy.md'];
const SETTINGS = [...SETTING_NAMES, ...PACKAGE_SETTING_NAMES];
const EXAMPLES = [...read('.env.example').matchAll(/^#?([A-Za-z_]+)=/gm)].map(([, name = '']) => name);

/** The words of code that look like a setting, on their own or with a value. */
function settingsIn(text: string): string[] {
  const code = [...text.matchAll(/```[^`]*```|`[^`]+`/g)].map(([block]) => block).join('\n');
  return [
    ...code.matchAll(
      /(?<![\w/.<-])([A-Z][A-Z]+(?:_[A-Z]+)+|MANAGERS|FEEDBACK|PORT|HOST|MicrosoftApp\w+)(?![\w.])/g,
    ),
  ].map(([, name = '']) => name);
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('names settings that there are, each explained in .env.example', () => {
    const named = [...new Set(settingsIn(text))].filter((name) => !(name in TEMPLATE.outputs));
    expect(named.filter((name) => !SETTINGS.includes(name) || !EXAMPLES.includes(name))).toEqual([]);
  });

  it('names scripts of package.json', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names commands of playbook', () => {
    const named = [
      ...text.matchAll(
        /(?:dist\/cli\/main\.js|playbook(?: --)?|`)\s?\b(store|boards|insights|people) (\w+|…)/g,
      ),
    ];
    for (const [, name = '', verb = ''] of named) {
      const usage = COMMANDS.find((command) => command.name === name)?.usage ?? '';
      expect(usage).toMatch(verb === '…' ? /./ : new RegExp(`\\b${verb}\\b`));
    }
    expect(named.length > 1 || document === 'docs/deploy.md').toBe(true);
  });

  it('names programs that a build makes', () => {
    const named = [...text.matchAll(/dist\/([\w/]+)\.js/g)].map(([, file]) => `src/${file}.ts`);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

describe('docs/deploy.md', () => {
  it('publishes the port that the bot listens on', () => {
    const ports = [...read('docs/deploy.md').matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));
    expect([...new Set(ports)]).toEqual([readConfig({}, ROOT).port]);
  });

  it('passes parameters that the template of Azure has', () => {
    const [, given = ''] = /--parameters\s+([^`]+)`/.exec(read('docs/deploy.md')) ?? [];
    const names = [...given.matchAll(/(\w+)=/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !(name in TEMPLATE.parameters))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('names metrics that there are', async () => {
    const exposed = (await exposedMetrics()).map(({ name }) => name);
    const named = [...read('docs/operations.md').matchAll(/`(playbook_\w+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !exposed.includes(name))).toEqual([]);
  });

  it('says what to do in each state of the store', () => {
    const [, union = ''] =
      /export type StoreTrouble = ([^;]+);/.exec(read('src/store/ports/storeError.ts')) ?? [];
    const troubled = [...union.matchAll(/'([\w-]+)'/g)].map(([, state]) => state);
    expect(troubled.length).toBeGreaterThan(1);
    const section = read('docs/operations.md').split('## The disk\n')[1]?.split('\n## ')[0] ?? '';
    const told = [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, state]) => state);
    expect(told.sort()).toEqual(troubled.sort());
  });
});
