import { describe, expect, it } from '@jest/globals';
import {
  findPage,
  findTask,
  labelOf,
  nearestLabel,
  pageCount,
  pagesOfPhase,
} from '../../src/playbook/playbook';
import { pageOf, playbookOf, taskOf } from './pages';

const migrate = (label: string) => ({ key: 'migrate', label });

const playbook = playbookOf([
  pageOf('kickoff', 'en', { tasks: [taskOf('1'), taskOf('2'), taskOf('1', { line: 9 })] }),
  pageOf('moving', 'en', { phase: migrate('Migrate'), tasks: [taskOf('1')] }),
  pageOf('phase-migrate', 'en', { phase: migrate('Migrate') }),
  pageOf('kickoff', 'de', { tasks: [taskOf('1')] }),
  pageOf('moving', 'de', { phase: migrate('Migrieren') }),
  pageOf('nur-deutsch', 'de', { tasks: [taskOf('3')] }),
  pageOf('nihongo', 'ja', { tasks: [taskOf('3'), taskOf('4')] }),
]);

describe('a page', () => {
  it.each([
    ['kickoff', 'de', 'kickoff in de', null],
    ['kickoff', 'ja', 'kickoff in en', 'en'],
    ['nur-deutsch', 'ja', 'nur-deutsch in de', 'de'],
    ['nur-deutsch', 'en', 'nur-deutsch in de', 'de'],
    ['kickoff', 'fr', 'kickoff in en', 'en'],
  ])('%s for a reader of %s is "%s", a fallback to %s', (id, locale, title, fallback) => {
    const found = findPage(playbook, id, locale);
    expect([found?.page.title, found?.fallback]).toEqual([title, fallback]);
  });

  it.each(['unknown', '', '__proto__', 'constructor'])('that nobody wrote is not found: %j', (id) => {
    expect(findPage(playbook, id, 'en')).toBeUndefined();
  });

  it('counts once, in however many languages it is', () => {
    expect(pageCount(playbook)).toBe(5);
    expect(pageCount(playbookOf([]))).toBe(0);
  });
});

describe('a task', () => {
  it.each<[string, string, [string, string | null][]]>([
    [
      '1',
      'en',
      [
        ['kickoff', null],
        ['moving', null],
      ],
    ],
    ['1', 'de', [['kickoff', null]]],
    ['2', 'de', [['kickoff', 'en']]],
    ['3', 'ja', [['nihongo', null]]],
    ['3', 'en', [['nur-deutsch', 'de']]],
    ['4', 'de', [['nihongo', 'ja']]],
    ['9', 'en', []],
  ])('%s is found by a reader of %s on %j', (id, locale, places) => {
    expect(findTask(playbook, id, locale).map(({ page, fallback }) => [page.id, fallback])).toEqual(places);
  });

  it('that a page names twice is its first row', () => {
    expect(findTask(playbook, '1', 'en').map(({ task }) => task.line)).toEqual([1, 1]);
  });
});

describe('a phase', () => {
  it('has its introduction first, then its processes', () => {
    expect(pagesOfPhase(playbook, 'migrate', 'en').map((page) => page.id)).toEqual([
      'phase-migrate',
      'moving',
    ]);
  });

  it('has the pages of other languages where most are missing in the reader’s', () => {
    expect(pagesOfPhase(playbook, 'migrate', 'ja').map((page) => page.id)).toEqual([
      'phase-migrate',
      'moving',
    ]);
  });

  it('is called what the pages of a language call it', () => {
    expect(labelOf(playbook.phases, 'migrate', 'de')).toBe('Migrieren');
    expect(labelOf(playbook.phases, 'migrate', 'ja')).toBeUndefined();
    expect(labelOf(playbook.phases, 'assess', 'en')).toBeUndefined();
  });

  it('is called what another language calls it before anybody sees its key', () => {
    expect(nearestLabel(playbook.phases, 'migrate', 'de')).toBe('Migrieren');
    expect(nearestLabel(playbook.phases, 'migrate', 'ja')).toBe('Migrate');
    expect(nearestLabel(playbook.phases, 'assess', 'en')).toBeUndefined();
  });
});
