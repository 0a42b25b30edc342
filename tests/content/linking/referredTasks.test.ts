import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { buildPlaybook } from '../../../src/content/build';
import { inlineText } from '../../../src/playbook/text';
import { HEADER } from '../fragments';

const TASKS = [
  '| 1641 | Setup custom domain | M | FE | Core Onboarding |',
  '| 3278 | Deliver pitch | O | FM | Exchange, Teams |',
  '| 2019 | Plan the year | M | FM | Exchange |',
];

/** Task, heading and services of all that the page `guide` names; `guide` in `locale`, the tasks in English. */
function named(guide: string, locale = 'en') {
  const { pages } = playbookWith(guide, locale);
  const tasks = pages.get(locale)?.get('guide')?.referredTasks ?? [];
  return tasks.map(({ id, step, services }) => [id, step, services.map(({ key }) => key).join()]);
}

function playbookWith(guide: string, locale = 'en') {
  const plan = `# Plan\n\nPhase: **Enable**\n\n## Approach\n\n### Do\n\n${HEADER}\n${TASKS.join('\n')}\n`;
  return buildPlaybook([
    { path: 'en/plan.md', locale: 'en', content: plan },
    { path: `${locale}/guide.md`, locale, content: guide },
  ]).playbook;
}

describe('a page without tasks of its own', () => {
  it('has those that it names, under the heading that they stand under', () => {
    const guide =
      '# Guide\n\nSee task 2019.\n\n## Domain\n\n> [!NOTE]\n> Task reference: 1641 (Core Onboarding)\n\n' +
      '## Users\n\n- Mail\n  - Tasks: 1641, 3278 (Teams)\n';
    expect(named(guide)).toEqual([
      ['2019', null, 'exchange'],
      ['1641', 'Domain', 'core-onboarding'],
      ['1641', 'Users', 'core-onboarding'],
      ['3278', 'Users', 'teams'],
    ]);
  });

  it.each([
    ['de', 'Ist die Aufgabe 1641 erledigt?'],
    ['es', 'Marque la tarea 1641 como finalizada.'],
    ['pt-BR', 'Veja a Tarefa 1641: domínio'],
    ['ja', 'タスク 1641 を完了とマークします。'],
    ['zh-CN', '将任务1641标记为已完成。'],
  ])('has them in %s, too', (locale, sentence) => {
    expect(named(`# Guide\n\n## Domain\n\n${sentence}\n`, locale).map(([id]) => id)).toEqual(['1641']);
  });

  it.each([
    ['a year', 'The plan of 2019 counts.'],
    ['what stands before the word for it', 'In 2019 this task was new.'],
    ['part of a longer number, a date or an address', 'Task 16410, 2019-01-01, https://x.test/task/1641'],
    ['an amount', 'This task needs 3278.5 hours.'],
    ['a task that no page has', 'Task 9999'],
    ['a word that only holds the one for it', 'Multitasking 1641'],
  ])('does not have %s', (_what, sentence) => {
    expect(named(`# Guide\n\n${sentence}\n`)).toEqual([]);
  });

  it('keeps the services of the task where the page names none that is known', () => {
    expect(named('# Guide\n\nTask 3278 (see above)\n')).toEqual([['3278', null, 'exchange,teams']]);
  });
});

it('a page with tasks of its own names no others', () => {
  const own = `# Guide\n\nTask 1641\n\n## Approach\n\n### Do\n\n${HEADER}\n| 7000 | Own | M | FM | Exchange |\n`;
  expect(named(own)).toEqual([]);
});

describe('asked for its tasks', () => {
  const guide =
    '# Remote work\n\n## Domain\n\nTask reference: 1641 (Core Onboarding)\n\n' +
    '## Mobile devices\n\nTask reference: 3278 (Teams)\n';
  const { answer } = createAnswering(playbookWith(guide));
  const shown = (text: string, page: string | null = null) => {
    const reply = answer({ text, locale: 'en', page, previous: null });
    if (reply.answer.kind !== 'tasks') return reply.answer.kind;
    const { groups, step } = reply.answer;
    const tasks = groups.flatMap((group) =>
      group.tasks.map(({ name }) => `${group.step}: ${inlineText(name)}`),
    );
    return { step, tasks };
  };

  it('shows those that it names', () => {
    expect(shown('tasks of remote work')).toEqual({
      step: null,
      tasks: ['Domain: Setup custom domain', 'Mobile devices: Deliver pitch'],
    });
  });

  it('filters them by the service it names them for', () => {
    expect(shown('and for Teams?', 'guide')).toEqual({
      step: null,
      tasks: ['Mobile devices: Deliver pitch'],
    });
  });

  it('shows those under the heading that is asked for', () => {
    expect(shown('tasks for mobile devices', 'guide')).toEqual({
      step: 'Mobile devices',
      tasks: ['Mobile devices: Deliver pitch'],
    });
  });

  it('and for one of them, leads to the page that describes it', () => {
    const reply = answer({ text: 'task 1641', locale: 'en', page: 'guide', previous: null });
    expect(reply.answer).toMatchObject({ kind: 'task', definitions: [{ page: { id: 'plan' } }] });
  });
});
