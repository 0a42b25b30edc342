import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceReferences } from '../once/sources';
import { brokenLayers, type SourceFile } from './layers';
import { readLayerTable } from './layerTable';
import { referencesOf } from './references';

const PROJECT = path.join(__dirname, '..', '..');
const DESIGN = readFileSync(path.join(PROJECT, 'docs', 'design.md'), 'utf8');

function sourceFiles(): SourceFile[] {
  return [...sourceReferences()].map(([file, references]) => ({ path: `src/${file}`, references }));
}

describe('the layers of docs/design.md', () => {
  const files = sourceFiles();
  const table = readLayerTable(DESIGN);
  const already = brokenLayers(files, table);
  const permissions = [...table].flatMap(([name, { code, types, packages }]) =>
    [...code, ...types.map((type) => `types of ${type}`), ...packages].map((entry) => ({ name, entry })),
  );

  it('are a row for each folder of src', () => {
    const folders = readdirSync(path.join(PROJECT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...table.keys()].sort()).toEqual(['*', ...folders].sort());
  });

  it('are kept by every import', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(already).toEqual([]);
  });

  it.each(permissions)(
    'let src/$name import $entry, and it would be refused without that',
    ({ name, entry }) => {
      const row = new RegExp(`^(\\| \`src/${name}(?:\\.ts)?\` .*\\| )(.*)( \\|)$`, 'm');
      const without = DESIGN.replace(row, (_row, before: string, allowed: string, after: string) => {
        const rest = allowed.split(', ').filter((known) => known !== entry);
        return before + (rest.length > 0 ? rest.join(', ') : 'nothing of ours') + after;
      });
      const broken = brokenLayers(files, readLayerTable(without)).filter((now) => !already.includes(now));
      expect(broken).not.toEqual([]);
      for (const sentence of broken)
        expect(sentence).toMatch(new RegExp(`^src/${name}[/.].* must not import `));
    },
  );

  it('name files and folders that there are', () => {
    const missing = permissions
      .map(({ entry }) => entry.replace('types of ', ''))
      .filter((entry) => entry !== 'botbuilder')
      .filter((entry) => ['', '.ts'].every((end) => !existsSync(path.join(PROJECT, 'src', entry + end))));
    expect(missing).toEqual([]);
  });
});

const TABLE = readLayerTable(`
| folder | holds | may import |
|---|---|---|
| \`src/playbook\` | the model | nothing of ours |
| \`src/content\` | \`a | b\` | playbook |
| \`src/answering\` | | playbook |
| \`src/boards\` | | playbook, store/ports |
| \`src/i18n\` | | playbook |
| \`src/cards\` | | answering, playbook |
| \`src/bot\` | | cards, playbook, types of settings, botbuilder |
| \`src/store\` | | nothing of ours |
| \`src/server\` | | bot, settings, playbook |
| \`src/cli\` | | cards, settings |
| \`src/settings\` | | playbook |
| \`src/*.ts\` | | everything of ours |
`);

function brokenIn(file: string, source: string): string[] {
  return brokenLayers([{ path: file, references: referencesOf(source) }], TABLE);
}

it('a table that cannot be read says which entry it is', () => {
  expect(() => readLayerTable('| `src/bot` | turns | cards and below |')).toThrow(
    'docs/design.md: "cards and below" is no folder or file of src, as in "store/jobs"',
  );
});

describe('the checker of the layers', () => {
  it.each([
    ['a static import', "import { a } from '../content/y';"],
    ['an import for its side effect', "import '../content/y';"],
    ['an import of types', "import type { A } from '../content/y';"],
    ['a type written as an import', "export type A = import('../content/y').A;"],
    ['a re-export', "export * from '../content/y';"],
    ['a named re-export', "export { a } from '../content/y';"],
    ['a require', "export const a: unknown = require('../content/y');"],
    ['an import by require', "import a = require('../content/y'); export { a };"],
    ['a dynamic import', "export const a = () => import('../content/y');"],
    ['an import by a detour', "import { a } from '../../src/content/y';"],
    ['an import from a deep folder', "import { a } from '../content/y.ts';"],
  ])('refuses %s of a layer that is not below', (_name, source) => {
    expect(brokenIn('src/answering/x.ts', source)).toEqual([
      'src/answering/x.ts must not import src/content/y (src/answering may import: playbook)',
    ]);
  });

  it.each([
    ['src/playbook/x.ts', "import '../i18n/y';", 'src/i18n/y (src/playbook may import: nothing of ours)'],
    [
      'src/boards/x.ts',
      "import '../store/memory';",
      'src/store/memory (src/boards may import: playbook, store/ports)',
    ],
    ['src/store/x.ts', "import '../bot/y';", 'src/bot/y (src/store may import: nothing of ours)'],
    [
      'src/bot/deep/x.ts',
      "import { readConfig } from '../../settings/config';",
      'src/settings/config (src/bot may import: cards, playbook, types of settings, botbuilder)',
    ],
    ['src/settings/x.ts', "import '../bot/y';", 'src/bot/y (src/settings may import: playbook)'],
    ['src/cards/x.ts', "import { z } from 'botbuilder-core';", 'botbuilder-core (only src/bot may)'],
    ['src/main.ts', "import 'botframework-schema';", 'botframework-schema (only src/bot may)'],
    ['src/new/x.ts', "import '../bot/y';", 'src/bot/y (new is no layer: add it to docs/design.md)'],
    ['src/i18n/x.ts', "import '../../tests/y';", 'tests/y (src/i18n may import: playbook)'],
    [
      'src/cli/x.ts',
      'export const load = (name: string) => import(name);',
      'a computed path (nobody could check it)',
    ],
    [
      'src/cli/x.ts',
      'export const y: unknown = require(`../bot/y`);',
      'a computed path (nobody could check it)',
    ],
    ['src/main.ts', "import '../tests/y';", 'tests/y (src/* may import: everything of ours)'],
    [
      'src/server/x.ts',
      "import '../playbooks/y';",
      'src/playbooks/y (src/server may import: bot, settings, playbook)',
    ],
  ])('refuses in %s: %s', (file, source, message) => {
    expect(brokenIn(file, source)).toEqual([`${file} must not import ${message}`]);
  });

  it.each([
    'export const port = process.env.PORT;',
    "export const port = process['env'].PORT;",
    'const { env } = process; export { env };',
    "import { env } from 'node:process'; export { env };",
    "import { env as settings } from 'node:process'; export { settings };",
  ])('refuses to have the environment read outside src/settings/config.ts: %s', (source) => {
    expect(brokenIn('src/cli/x.ts', source)).toEqual([
      'src/cli/x.ts must not read process.env (only src/settings/config.ts may)',
    ]);
    expect(brokenIn('src/settings/config.ts', source)).toEqual([]);
  });

  it.each([
    ['src/answering/x.ts', "import '../playbook/y'; import './z'; import 'minisearch'; import 'node:path';"],
    ['src/boards/x.ts', "import type { DocumentStore } from '../store/ports/documents';"],
    ['src/bot/x.ts', "import type { Credentials } from '../settings/config'; import 'botbuilder';"],
    ['src/server/x.ts', "import '../bot/y'; import { a } from '../settings/config'; process.exit(1);"],
    ['src/i18n/catalogue.ts', "import type english from './catalogue/en.json';"],
    ['src/service.ts', "import './store/embedded'; import './bot/adapter';"],
  ])('accepts in %s: %s', (file, source) => {
    expect(brokenIn(file, source)).toEqual([]);
  });
});
