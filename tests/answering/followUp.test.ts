import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import type { Question } from '../../src/answering/question';
import { NO_FILTER, type Topic } from '../../src/answering/topic';
import { smallPlaybook } from './smallPlaybook';

const answering = createAnswering(smallPlaybook);

function ask(text: string, question: Partial<Question> = {}) {
  return answering.answer({ text, locale: 'en', page: null, previous: null, ...question });
}

describe('what was shown before', () => {
  const filterOf = (text: string, question: Partial<Question>) => {
    const { topic } = ask(text, question);
    return topic?.kind === 'tasks' || topic?.kind === 'all-tasks' ? topic : null;
  };
  const mandatory = { ...NO_FILTER, requirement: 'mandatory' } as const;

  it('is narrowed by one filter after another', () => {
    const previous = { kind: 'tasks', page: 'migrate-migration', filter: mandatory } as const;
    expect(filterOf('and for exchange?', { page: 'migrate-migration', previous })).toEqual({
      ...previous,
      filter: { ...mandatory, services: ['exchange'] },
    });
  });

  it('is left when tasks are asked for anew', () => {
    const previous = { kind: 'tasks', page: 'migrate-migration', filter: mandatory } as const;
    expect(filterOf('tasks for exchange', { page: 'migrate-migration', previous })?.filter).toEqual({
      ...NO_FILTER,
      services: ['exchange'],
    });
  });

  it('stays the whole playbook after the tasks of all of it', () => {
    const previous: Topic = {
      kind: 'all-tasks',
      filter: { ...NO_FILTER, services: ['exchange'] },
      phase: null,
    };
    expect(filterOf('only the mandatory ones', { page: 'migrate-migration', previous })).toEqual({
      ...previous,
      filter: { ...mandatory, services: ['exchange'] },
    });
  });

  it('is one task: who does it and whether it is mandatory stand there', () => {
    const previous = { kind: 'task', task: '2323' } as const;
    expect(ask('who does it?', { page: 'migrate-migration', previous }).topic).toEqual(previous);
    expect(ask('is it mandatory?', { page: 'migrate-migration', previous }).topic).toEqual(previous);
  });

  it('is a phase: its tasks are those of all its pages', () => {
    expect(filterOf('and the tasks?', { page: 'phase-assess' })).toEqual({
      kind: 'all-tasks',
      filter: NO_FILTER,
      phase: 'assess',
    });
  });
});
