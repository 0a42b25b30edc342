import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltPlaybook, buildPlaybook } from '../../src/content/build';
import { compareLanguages } from '../../src/content/parity/parity';
import { PROBLEM_SEVERITY } from '../../src/content/problems/problemCodes';
import type { SourceFile } from '../../src/content/stages/sourceFile';

const DOCS = readFileSync(path.join(__dirname, '../../docs/content.md'), 'utf8');

/** The pages that the text shows: each `md` block, under the file that was named last before it. */
function shownPages(): SourceFile[] {
  return [...DOCS.matchAll(/```md\n([\s\S]*?)```/g)].map(({ 1: content = '', index }) => {
    const named = [...DOCS.slice(0, index).matchAll(/`((\w\w)\/[\w-]+\.md)`/g)].at(-1);
    return { path: named?.[1] ?? '', locale: named?.[2] ?? '', content };
  });
}

describe('the pages that authors are shown', () => {
  let built: BuiltPlaybook;
  beforeAll(() => {
    built = buildPlaybook(shownPages());
  });

  it('are those of the folder that is shown, without a problem and the same in both languages', () => {
    const folder = [...DOCS.matchAll(/^ {2}((?:en|de)\/.*\.md)$/gm)].map(([, file]) => file);
    expect(
      shownPages()
        .map((page) => page.path)
        .sort(),
    ).toEqual(folder.sort());
    expect(built.problems).toEqual([]);
    expect(compareLanguages(built.playbook).differences).toEqual([]);
  });

  it('are read as the text says', () => {
    const page = built.playbook.pages.get('de')?.get('assess-plan-rollout');
    expect(page?.sections.map(({ kind }) => kind)).toEqual([
      'overview',
      'objectives',
      'approach',
      'next-steps',
      'refresh',
    ]);
    expect(page?.phase?.key).toBe('assess');
    expect(page?.steps.map(({ roles, appliesTo }) => [...roles, ...appliesTo].map(({ key }) => key))).toEqual(
      [['fm', 'exchange', 'sharepoint']],
    );
    expect(page?.tasks.map(({ id, requirement }) => `${id} ${requirement}`)).toEqual([
      '7101 mandatory',
      '7102 optional',
    ]);
    expect(page?.nextSteps[0]?.pages).toEqual(['phase-assess']);
    expect(page?.updated).toBe('2020-06-15');
  });
});

it('the table of problems has each code once, with its severity', () => {
  const told = [...DOCS.matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, code, severity]) => [code, severity]);
  expect(told).toEqual(Object.entries(PROBLEM_SEVERITY));
});

it('the commands that are shown have only options that there are', () => {
  const options = {
    content: { type: 'string' },
    html: { type: 'string' },
    'max-warnings': { type: 'string' },
  } as const;
  const commands = [...DOCS.matchAll(/playbook -- check (.*)$/gm)].map(([, args]) => (args ?? '').split(' '));
  expect(commands.length).toBeGreaterThan(2);
  for (const args of commands) expect(() => parseArgs({ args, options })).not.toThrow();
});
