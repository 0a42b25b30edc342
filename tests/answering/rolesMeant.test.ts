import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import { page, playbook, step, task, term } from './fixtures';

const v2 = term('fta-v2', 'FastTrack Architect v2');
const getModern = term('gm-fta', 'GetModern FTA');
const fm = term('fm', 'FastTrack Manager');

const pageWith = (...roles: ReturnType<typeof term>[]) =>
  page('remediate', 'Remediate Gaps', {
    steps: [step('Close Gaps', { tasks: roles.map((role, at) => task(String(3300 + at), 'Gap', { role })) })],
  });

const rolesOf = (answering: ReturnType<typeof createAnswering>, text: string, locale = 'en') => {
  const { topic } = answering.answer({ text, locale, page: 'remediate', previous: null });
  return topic && 'filter' in topic ? topic.filter.roles : [];
};

describe('a role that no task is for', () => {
  const answering = createAnswering(playbook([pageWith(v2, getModern, fm)]));

  it.each([
    ['en', 'FTA tasks'],
    ['en', 'what are the tasks of the FastTrack Architect'],
    ['de', 'Aufgaben des FTA'],
    ['ja', 'FTAのタスク'],
  ])('means those whose names are its name and more (%s: %s)', (locale, text) => {
    expect(rolesOf(answering, text, locale).sort()).toEqual(['fta-v2', 'gm-fta']);
  });

  it('means itself where there are no others', () => {
    expect(rolesOf(answering, 'MVM tasks')).toEqual(['mvm']);
  });

  it('is left out with them', () => {
    const { topic } = answering.answer({
      text: 'tasks without the FTA',
      locale: 'en',
      page: 'remediate',
      previous: null,
    });
    expect(topic).toMatchObject({ filter: { roles: [], not: { roles: ['fta-v2', 'gm-fta'] } } });
  });
});

it('a role with tasks of its own means these alone', () => {
  const answering = createAnswering(playbook([pageWith(term('fta', 'FastTrack Architect'), v2)]));
  expect(rolesOf(answering, 'FTA tasks')).toEqual(['fta']);
  expect(rolesOf(answering, 'FTA v2 tasks')).toEqual(['fta-v2']);
});
