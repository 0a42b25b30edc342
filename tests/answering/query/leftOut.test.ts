import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { NO_FILTER, type TaskFilter, type Topic } from '../../../src/answering/topic';
import { smallPlaybook } from '../smallPlaybook';

const answering = createAnswering(smallPlaybook);

function filterOf(text: string, locale: string, page: string | null = null): TaskFilter | undefined {
  const { topic } = answering.answer({ text, locale, page, previous: null });
  return topic?.kind === 'tasks' || topic?.kind === 'all-tasks' ? topic.filter : undefined;
}

function without(roles: string[], services: string[] = []): TaskFilter {
  return { ...NO_FILTER, not: { roles, services } };
}

describe('what tasks are to be left out', () => {
  it.each([
    ['en', "tasks that are not the FastTrack Engineer's", without(['fe'])],
    ['en', 'all tasks except Exchange and Teams', without([], ['exchange', 'teams'])],
    ['en', 'tasks not for the FM but for the FE', { ...without(['fm']), roles: ['fe'] }],
    ['de', 'Aufgaben ohne den FE', without(['fe'])],
    ['de', 'alle Aufgaben außer Exchange', without([], ['exchange'])],
    ['es', 'tareas que no sean del FE', without(['fe'])],
    ['pt-BR', 'tarefas exceto as do FE', without(['fe'])],
    ['zh-CN', '除了FE以外的任务', without(['fe'])],
    ['ja', 'FE以外のタスク', without(['fe'])],
    ['ja', 'Exchangeを除くタスク', without([], ['exchange'])],
  ])('%s: %s', (locale, text, filter) => {
    expect(filterOf(text, locale)).toEqual(filter);
  });

  it.each([
    ['en', 'tasks that are not optional for the FE', 'a requirement ends what "not" leaves out'],
    ['de', 'nicht optionale Aufgaben des FE', 'so it does in German'],
  ])('%s: %s (%s)', (locale, text) => {
    expect(filterOf(text, locale)).toEqual({ requirement: 'mandatory', roles: ['fe'], services: [] });
  });

  it('is left out of what was shown', () => {
    const previous: Topic = {
      kind: 'all-tasks',
      filter: { ...NO_FILTER, services: ['exchange'] },
      phase: null,
    };
    const { answer } = answering.answer({ text: 'without the FE', locale: 'en', page: null, previous });
    expect(answer).toMatchObject({
      filter: { services: ['exchange'], not: { roles: ['fe'] } },
      groups: [{ tasks: [{ id: '3629' }, { id: '2323' }] }],
    });
  });
});

describe('the whole playbook', () => {
  const page = 'migrate-migration';

  it.each([
    ['en', 'tasks of the FM in the whole playbook'],
    ['en', 'FM tasks everywhere'],
    ['de', 'alle Aufgaben des FM im ganzen Handbuch'],
    ['de', 'Aufgaben des FM überall'],
    ['es', 'tareas del FM en todo el manual'],
    ['pt-BR', 'tarefas do FM em todo o playbook'],
    ['zh-CN', '整个手册里FM的任务'],
    ['ja', 'プレイブック全体でFMのタスク'],
  ])('is meant in %s: %s, even in a conversation about a page', (locale, text) => {
    const { topic, intent } = answering.answer({ text, locale, page, previous: { kind: 'page', page } });
    expect([topic, intent]).toEqual([
      { kind: 'all-tasks', filter: { ...NO_FILTER, roles: ['fm'] }, phase: null },
      'aggregate_tasks',
    ]);
  });

  it.each(['and the FM?', 'all tasks', 'the mandatory ones'])('is not meant by %j', (text) => {
    const { topic } = answering.answer({ text, locale: 'en', page, previous: { kind: 'page', page } });
    expect(topic).toMatchObject({ kind: 'tasks', page });
  });
});
