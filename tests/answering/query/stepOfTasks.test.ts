import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import type { Topic } from '../../../src/answering/topic';
import { page, playbook, section, step, task, term } from '../fixtures';

const fe = term('fe', 'FastTrack Engineer');
const mvm = term('mvm', 'Migration Velocity Manager');
const skype = term('skype', 'Skype for Business');
const workshop = page('assess-conduct-security-workshop', 'Conduct Security Workshop', {
  phase: term('assess', 'Assess'),
  sections: [section('overview', 'Overview', 'Shows the customer how devices and information are secured.')],
  steps: [
    step('Device Security', {
      tasks: [
        task('2460', 'Deliver the Intune deck', { role: fe }),
        task('4084', 'Show Autopilot', { role: fe, requirement: 'optional' }),
      ],
    }),
    step('Identity Security', { tasks: [task('4079', 'Deliver the AIP deck', { role: fe })] }),
    step('Manage Velocity Migration', { tasks: [task('3629', 'Lead the meetings', { role: mvm })] }),
    step('Skype to Teams Transition', { tasks: [task('3685', 'Assess readiness', { services: [skype] })] }),
    step('Security Workshop Complete', { tasks: [task('2536', 'Mark as done', { role: fe })] }),
  ],
});
const PAGE = { kind: 'page', page: workshop.id } as const;
const answering = createAnswering(playbook([workshop]));

function shown(text: string, previous: Topic = PAGE): { step: string | null; ids: string[] } | undefined {
  const { answer } = answering.answer({ text, locale: 'en', page: workshop.id, previous });
  if (answer.kind !== 'tasks') return undefined;
  return { step: answer.step, ids: answer.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)) };
}

const ALL = ['2460', '4084', '4079', '3629', '3685', '2536'];

describe('tasks that are asked for by the heading of a step', () => {
  it.each([
    ['device security tasks', 'Device Security', ['2460', '4084']],
    ['mandatory device security tasks', 'Device Security', ['2460']],
    ['which tasks are in the identity security step', 'Identity Security', ['4079']],
    ['list tasks for Skype to Teams transition', 'Skype to Teams Transition', ['3685']],
    ['device security tasks, without the MVM', 'Device Security', ['2460', '4084']],
  ])('are those of that step: "%s"', (text, heading, ids) => {
    expect(shown(text)).toEqual({ step: heading, ids });
  });

  it.each([
    ['its words are those of the title', 'tasks of the security workshop', ALL],
    ['a word of it means something else', 'which security workshop tasks do I have to complete', ALL],
    ['the rest of it is the title', 'which tasks must be completed for the security workshop', ALL],
    ['a role is named like it', 'tasks of the velocity manager', ['3629']],
    ['it is left out', 'all tasks without those of device security', ALL],
  ])('are those of all where %s', (_why, text, ids) => {
    expect(shown(text)).toEqual({ step: null, ids });
  });

  it('stay those of the step as long as they are only filtered', () => {
    const step: Topic = {
      kind: 'tasks',
      page: workshop.id,
      filter: { requirement: null, roles: [], services: [] },
      step: 0,
    };

    expect(shown('only the optional ones', step)).toEqual({ step: 'Device Security', ids: ['4084'] });
    expect(shown('all of them', step)).toEqual({ step: null, ids: ALL });
  });
});
