import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { brokenLayers, type SourceFile } from './layers';

const PROJECT = path.join(__dirname, '..', '..');

function sourceFiles(): SourceFile[] {
  return readdirSync(path.join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      path: path.posix.join('src', ...file.split(path.sep)),
      source: readFileSync(path.join(PROJECT, 'src', file), 'utf8'),
    }));
}

describe('the layers of docs/design.md', () => {
  it('are looked for in a source tree that is there', () => {
    expect(sourceFiles().length).toBeGreaterThan(50);
  });

  it('are kept', () => {
    expect(brokenLayers(sourceFiles())).toEqual([]);
  });
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
    expect(brokenLayers([{ path: 'src/answering/x.ts', source }])).toEqual([
      'src/answering/x.ts must not import src/content/y.ts (answering may import: playbook)',
    ]);
  });

  it.each([
    ['src/playbook/x.ts', "import '../i18n/y';", 'src/i18n/y.ts (playbook may import: nothing of ours)'],
    [
      'src/boards/x.ts',
      "import '../store/memory';",
      'src/store/memory.ts (boards may import: playbook, store/ports)',
    ],
    ['src/store/x.ts', "import '../bot/y';", 'src/bot/y.ts (store may import: nothing of ours)'],
    [
      'src/bot/deep/x.ts',
      "import { readConfig } from '../../config';",
      'src/config.ts (bot may import: cards, answering, boards, insights, i18n, playbook, store/ports, config (types))',
    ],
    ['src/cards/x.ts', "import { z } from 'botbuilder-core';", 'botbuilder-core (only src/bot may)'],
    ['src/main.ts', "import 'botframework-schema';", 'botframework-schema (only src/bot may)'],
    ['src/new/x.ts', "import '../bot/y';", 'src/bot/y.ts (new is no layer: add it to docs/design.md)'],
    ['src/i18n/x.ts', "import '../../tests/y';", 'tests/y.ts (i18n may import: playbook)'],
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
    ['src/main.ts', "import '../tests/y';", 'tests/y.ts (src may import: src)'],
    [
      'src/server/x.ts',
      "import '../playbooks/y';",
      'src/playbooks/y.ts (server may import: bot, config, playbook)',
    ],
  ])('refuses in %s: %s', (file, source, message) => {
    expect(brokenLayers([{ path: file, source }])).toEqual([`${file} must not import ${message}`]);
  });

  it.each([
    'export const port = process.env.PORT;',
    "export const port = process['env'].PORT;",
    'const { env } = process; export { env };',
    "import { env } from 'node:process'; export { env };",
    "import { env as settings } from 'node:process'; export { settings };",
  ])('refuses to have the environment read outside src/config.ts: %s', (source) => {
    expect(brokenLayers([{ path: 'src/cli/x.ts', source }])).toEqual([
      'src/cli/x.ts must not read process.env (only src/config.ts may)',
    ]);
    expect(brokenLayers([{ path: 'src/config.ts', source }])).toEqual([]);
  });

  it.each([
    ['src/answering/x.ts', "import '../playbook/y'; import './z'; import 'minisearch'; import 'node:path';"],
    ['src/boards/x.ts', "import type { DocumentStore } from '../store/ports/documents';"],
    ['src/bot/x.ts', "import type { Credentials } from '../config'; import 'botbuilder';"],
    ['src/server/x.ts', "import '../bot/y'; import { a } from '../config'; process.exit(1);"],
    ['src/i18n/catalogue.ts', "import type english from './catalogue/en.json';"],
    ['src/service.ts', "import './store/embedded'; import './bot/adapter';"],
  ])('accepts in %s: %s', (file, source) => {
    expect(brokenLayers([{ path: file, source }])).toEqual([]);
  });
});
