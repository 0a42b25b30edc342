import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { NO_FILTER, type Topic } from '../../../src/answering/topic';
import { smallPlaybook } from '../smallPlaybook';

const answering = createAnswering(smallPlaybook);
const ask = (text: string, locale: string, previous: Topic | null) => {
  const page = previous && 'page' in previous ? previous.page : null;
  return answering.answer({ text, locale, page, previous }).topic;
};

const migration: Topic = {
  kind: 'tasks',
  page: 'migrate-migration',
  filter: { ...NO_FILTER, requirement: 'mandatory' },
};
const everywhere: Topic = {
  kind: 'all-tasks',
  filter: { requirement: 'mandatory', roles: ['fe'], services: ['exchange'] },
  phase: 'assess',
};

describe('a filter is taken off', () => {
  it.each([
    ['en', 'and all of them?'],
    ['en', 'remove the filter'],
    ['de', 'ohne Filter'],
    ['de', 'und alle?'],
    ['es', 'quita el filtro'],
    ['pt-BR', 'sem filtro'],
    ['zh-CN', '取消筛选'],
    ['ja', 'フィルターなしで'],
  ])('%s: %s', (locale, text) => {
    expect(ask(text, locale, migration)).toEqual({ ...migration, filter: NO_FILTER });
    expect(ask(text, locale, everywhere)).toEqual({ ...everywhere, filter: NO_FILTER });
  });

  it('but "all" names nothing where no tasks were shown', () => {
    expect(ask('and all of them?', 'en', { kind: 'page', page: 'migrate-migration' })).not.toMatchObject({
      kind: 'tasks',
    });
  });
});

describe('a question after tasks of the whole playbook', () => {
  it('refines them', () => {
    expect(ask('only the optional ones', 'en', everywhere)).toEqual({
      ...everywhere,
      filter: { ...everywhere.filter, requirement: 'optional' },
    });
  });

  it('starts anew when it has filters enough of its own', () => {
    expect(ask('optional Exchange tasks, without the FastTrack Manager', 'en', everywhere)).toEqual({
      kind: 'all-tasks',
      filter: {
        requirement: 'optional',
        roles: [],
        services: ['exchange'],
        not: { roles: ['fm'], services: [] },
      },
      phase: null,
    });
  });
});

it('says that a page has no tasks for a service rather than to show all of them', () => {
  expect(ask('tasks for edge in the customer kickoff', 'en', null)).toMatchObject({
    kind: 'tasks',
    page: 'customer-kick-off',
    filter: { services: ['edge'] },
  });
});
