import type { Playbook } from '../../../src/playbook/playbook';
import { page, playbook, section, step, task, term } from '../fixtures';

const VERBS = [
  'Review',
  'Plan',
  'Move',
  'Prepare',
  'Check',
  'Enable',
  'Close',
  'Assess',
  'Collect',
  'Present',
];
const THINGS = [
  'Mailbox',
  'Device',
  'Network',
  'Identity',
  'Archive',
  'Printer',
  'Calendar',
  'Directory',
  'Gateway',
  'License',
  'Tenant',
  'Browser',
  'Storage',
  'Meeting',
  'Policy',
  'Backup',
  'Domain',
  'Profile',
  'Report',
  'Training',
];
const FIRST_ID = 1000;
const TASKS_ON_A_PAGE = 2;

/**
 * A playbook of `count` pages with titles of few words, such as "Plan Mailbox Device 12", so that a hundred pages are
 * nearly called the same. Page n has the tasks 1000 + 2n and the one after it.
 */
export function manyPages(count: number): Playbook {
  const manager = term('fm', 'FastTrack Manager');
  const pages = Array.from({ length: count }, (_, at) => {
    const [one, other] = [at / VERBS.length, at / VERBS.length / THINGS.length];
    const number = Math.floor(other / THINGS.length) + 1;
    const ids = Array.from({ length: TASKS_ON_A_PAGE }, (_id, row) => FIRST_ID + TASKS_ON_A_PAGE * at + row);
    return page(`page-${at}`, `${of(VERBS, at)} ${of(THINGS, one)} ${of(THINGS, other)} ${number}`, {
      sections: [section('overview', 'Overview', `About the ${of(THINGS, at)} of a customer.`)],
      steps: [
        step('Work', {
          tasks: ids.map((id) =>
            task(String(id), `${of(VERBS, id)} the ${of(THINGS, id)}`, { role: manager }),
          ),
        }),
      ],
    });
  });
  return playbook([...pages, ...numberedPages()]);
}

/** Pages whose titles and ids are numbers of other kinds. */
function numberedPages() {
  return [
    page('numbered', 'Process 1444', { sections: [section('overview', 'Overview', 'A process.')] }),
    page('called-task', 'Task 999888', { sections: [section('overview', 'Overview', 'No task at all.')] }),
    page('odd-ids', 'Odd Numbers', {
      steps: [step('Work', { tasks: [task('12345678', 'A long id'), task('7', 'A short id')] })],
    }),
  ];
}

function of(words: readonly string[], at: number): string {
  return words[Math.floor(at) % words.length] ?? '';
}
