import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import type { Topic } from '../../../src/answering/topic';
import { page, playbook, section, step, task, term } from '../fixtures';

const fe = term('fe', 'FastTrack Engineer');
const exchange = term('exchange', 'Exchange');
const all = term('all-services', 'All services');
const tasks = [
  task('2006', 'Gmail migration session', { role: fe, services: [exchange] }),
  task('4018', 'Gmail self-service', { role: fe, services: [exchange], requirement: 'optional' }),
  task('2277', 'Notes migration session', { services: [exchange] }),
  task('3624', 'Agree on Teams as the first service', { services: [all] }),
  task('3625', 'Show Teams meetings', { services: [all], requirement: 'optional' }),
  task('1033', 'Deliver the deck', { services: [all] }),
  task('1034', 'Send the summary', { services: [all] }),
  task('1035', 'Plan the calendar', { services: [all] }),
];
const english = page('assess-conduct-services-workshops', 'Conduct Services Workshops', {
  phase: term('assess', 'Assess'),
  sections: [section('overview', 'Overview', 'Shows the customer what each service can do for Teams users.')],
  steps: [step('Conduct the workshops', { tasks })],
});
const other = page('enable-teams', 'Enable Teams', {
  phase: term('enable', 'Enable'),
  steps: [step('Switch it on', { tasks: [task('9001', 'Enable', { services: [term('teams', 'Teams')] })] })],
});
const answering = createAnswering(playbook([english, other]));
const PAGE = { kind: 'page', page: english.id } as const;

function shown(text: string, previous: Topic = PAGE, locale = 'en') {
  const { answer, topic } = answering.answer({ text, locale, page: english.id, previous });
  if (answer.kind !== 'tasks') return { kind: answer.kind };
  return {
    named: answer.named,
    ids: answer.groups.flatMap((group) => group.tasks.map(({ id }) => id)),
    topic,
  };
}

describe('the tasks for a service that no task of the page is marked with', () => {
  it.each([
    ['tasks for Teams', 'en'],
    ['Welche Teams-Aufgaben gibt es in den Services Workshops?', 'de'],
    ['¿Qué tareas de Teams hay en los services workshops?', 'es'],
    ['quais tarefas de Teams existem nos services workshops?', 'pt-BR'],
    ['services workshops里跟Teams有关的任务有哪些', 'zh-CN'],
    ['services workshopsのTeamsのタスクを教えてください', 'ja'],
  ])('are those whose names have it: "%s" (%s)', (text, locale) => {
    expect(shown(text, PAGE, locale)).toMatchObject({ named: 'Teams', ids: ['3624', '3625'] });
  });

  it('are filtered like any list, and stay the same as long as they are', () => {
    expect(shown('mandatory tasks for Teams')).toMatchObject({ named: 'Teams', ids: ['3624'] });
    const { topic } = shown('tasks for Teams');
    expect(shown('only the optional ones', topic ?? PAGE)).toMatchObject({ named: 'Teams', ids: ['3625'] });
  });

  it('are none where no name has it either, or where it is what is left out', () => {
    expect(shown('tasks for Yammer')).toMatchObject({ named: null, ids: [] });
    expect(shown('all tasks without those for Teams')).toMatchObject({ named: null });
  });

  it('are not looked for where a task is marked with it', () => {
    expect(shown('tasks for Exchange')).toMatchObject({ named: null, ids: ['2006', '4018', '2277'] });
  });
});
