import { describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../../src/content/build';
import { compareLanguages } from '../../../src/content/parity/parity';
import { HEADER } from '../fragments';

type Sources = Record<string, Record<string, string>>;

/** Differences between pages given by language and id. */
function differences(sources: Sources): string[] {
  const files = Object.entries(sources).flatMap(([locale, pages]) =>
    Object.entries(pages).map(([id, content]) => ({ path: `${locale}/${id}.md`, locale, content })),
  );
  return compareLanguages(buildPlaybook(files).playbook).differences.map(({ message }) => message);
}

const tasks = (...rows: string[]) => ({
  plan: `# Plan\n\n## Approach\n\n### Do\n\n${HEADER}\n${rows.join('\n')}\n`,
});
const row = (id: number, mark = 'M', role = 'FM') => `| ${id} | Name | ${mark} | ${role} | Exchange |`;

describe('languages that say the same', () => {
  it('do not differ', () => {
    expect(differences({ en: tasks(row(1)), de: tasks(row(1, 'E')), ja: tasks(row(1)) })).toEqual([]);
  });
});

describe('languages that differ', () => {
  it.each<[string, Sources, string[]]>([
    ['a page', { en: { a: '# A', b: '# B' }, de: { a: '# A' } }, ['de lacks the page b']],
    [
      'a page that only one has',
      { en: { a: '# A' }, es: { a: '# A' }, de: { a: '# A', c: '# C' } },
      ['de has the page c, which en, es lack'],
    ],
    [
      'a step',
      { en: { a: '## Approach\n### X\n### Y' }, de: { a: '## Approach\n### X' } },
      ['de a has 1 step, 2 elsewhere'],
    ],
    [
      'a task',
      { en: tasks(row(1), row(2)), de: tasks(row(1), row(2)), ja: tasks(row(1)) },
      ['ja plan lacks task 2'],
    ],
    [
      'a task that only one has',
      { en: tasks(row(1)), es: tasks(row(1)), de: tasks(row(1), row(2)) },
      ['de plan has task 2, which en, es lack'],
    ],
    [
      'a mark',
      { en: tasks(row(1)), de: tasks(row(1, 'O')), ja: tasks(row(1)) },
      ['de plan task 1 is optional, mandatory elsewhere'],
    ],
    [
      'the mark of the source language alone',
      { en: tasks(row(1, 'O')), de: tasks(row(1)), ja: tasks(row(1)) },
      ['en plan task 1 is optional, mandatory elsewhere'],
    ],
    [
      'a role',
      { en: tasks(row(1)), de: tasks(row(1, 'M', 'FE')), ja: tasks(row(1)) },
      ['de plan task 1 is for fe, for fm elsewhere'],
    ],
    [
      'a mark that cannot be read',
      { en: tasks(row(1)), de: tasks(row(1, 'X')), ja: tasks(row(1)) },
      ['de plan task 1 has no mark, mandatory elsewhere'],
    ],
    [
      'the role of a step',
      {
        en: { a: '## Approach\n### X\nPrimary Role: **FM**\n### Y\nPrimary Role: **FE**' },
        de: { a: '## Methode\n### X\nPrimäre Rolle: **FM**\n### Y\nPrimäre Role: **FE**' },
        ja: { a: '## Approach\n### X\nPrimary Role: **FM**\n### Y\nPrimary Role: **FE**' },
      },
      ['de a step 2 is for nobody, for fe elsewhere'],
    ],
    [
      'the heading of a step',
      {
        en: { a: '## Approach\n### X\nPrimary Role: **FM**' },
        de: { a: '## Methode\nPrimäre Rolle: **FM**' },
      },
      ['de a has 1 step without heading, 0 elsewhere'],
    ],
    [
      'a section',
      {
        en: { a: '## Overview\nx\n## Next Steps\n- y' },
        de: { a: '## Übersicht\nx\n## Nächste Schrite\n- y' },
        ja: { a: '## Overview\nx\n## Next Steps\n- y' },
      },
      ['de a lacks the section next-steps'],
    ],
    [
      'a section without text',
      {
        en: { a: '## Overview\nx\n## Next Steps\n- y' },
        de: { a: '## Übersicht\nx\n## Nächste Schritte\n' },
      },
      ['de a lacks the section next-steps'],
    ],
    [
      'a phase',
      {
        en: { 'assess-a': '# A\nPhase: **Assess**' },
        de: { 'assess-a': '# A\nPhase: **Migration**' },
        ja: { 'assess-a': '# A' },
      },
      ['de assess-a is in the phase migrate, assess elsewhere'],
    ],
    [
      'nothing, because one was only copied',
      {
        en: { a: `## Overview\n\n${'What is done here is told. '.repeat(9)}` },
        de: { a: `## Übersicht\n\n${'What is done here is told. '.repeat(9)}` },
        ja: { a: `## 概要\n\n${'ここで行うことを説明します。'.repeat(20)}` },
      },
      ['de a has the text of en: translate it'],
    ],
    [
      'a link',
      {
        en: { a: '[x](https://x.com/en-us/y)' },
        de: { a: '[x](https://x.com/de-de/y) [z](b.md)' },
        es: { a: 'x' },
      },
      ['es a lacks the link to https://x.com/y', 'de a has the link to b, which en, es lack'],
    ],
    [
      'a date',
      { en: { a: '---\nms.date: 01/02/2020\n---' }, de: { a: '---\nms.date: 01/02/2019\n---' } },
      ['de a was refreshed 2019-01-02, elsewhere 2020-01-02'],
    ],
  ])('in %s', (_, sources, expected) => {
    expect(differences(sources)).toEqual(expected);
  });
});

describe('a page that was only copied', () => {
  const told = 'What is done here is told. '.repeat(9);
  const { playbook } = buildPlaybook([
    { path: 'de/a.md', locale: 'de', content: `## Übersicht\n\n${told}` },
    { path: 'de/b.md', locale: 'de', content: '## Übersicht\n\nTeams' },
    { path: 'de/c.md', locale: 'de', content: told },
    { path: 'de/d.md', locale: 'de', content: 'Was hier in Teams getan wird, steht hier. '.repeat(6) },
    { path: 'en/d.md', locale: 'en', content: 'What is done in Teams is told here. '.repeat(6) },
    { path: 'en/a.md', locale: 'en', content: `## Overview\n\n${told}` },
    { path: 'en/b.md', locale: 'en', content: '## Overview\n\nTeams' },
    { path: 'en/c.md', locale: 'en', content: `${told}\n\nAnd more.` },
  ]);

  it('is known to be in the other language, changed a little or not; short texts may be the same in both', () => {
    const languages = [...(playbook.pages.get('de')?.values() ?? [])].map(({ id, untranslated }) => [
      id,
      untranslated,
    ]);

    expect(languages).toEqual([
      ['a', 'en'],
      ['b', undefined],
      ['c', 'en'],
      ['d', undefined],
    ]);
    expect(playbook.pages.get('en')?.get('a')?.untranslated).toBeUndefined();
  });
});

describe('the counts', () => {
  it('say how much each language has', () => {
    const { playbook } = buildPlaybook([
      { path: 'en/a.md', locale: 'en', content: `${tasks(row(1), row(2, 'O', 'FE')).plan}\n[x](b.md)` },
    ]);
    expect(compareLanguages(playbook).counts.get('en')).toEqual({
      pages: 1,
      sections: 1,
      steps: 1,
      tasks: 2,
      mandatory: 1,
      roles: 2,
      links: 1,
      questions: 0,
    });
  });
});
