import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answering } from '../../src/answering/answering';
import { createBoard } from '../../src/boards/history/create';
import type { Page } from '../../src/playbook/page';
import type { Playbook } from '../../src/playbook/playbook';
import { NO_FILTER, type TaskFilter, withAllServices } from '../../src/playbook/tasks/taskFilter';
import { ownKnowledge } from '../once/content';
import { NOON, wanted } from './board';

describe('a board that is posted from a list of tasks', () => {
  let playbook: Playbook;
  let answering: Answering;
  beforeAll(async () => {
    ({ playbook, answering } = await ownKnowledge());
  });

  const listed = (page: Page, filter: TaskFilter) => {
    const { answer } = answering.show({ kind: 'tasks', page: page.id, filter }, page.locale);
    if (answer.kind !== 'tasks') throw new Error(`${page.file} shows no tasks`);
    const ids = answer.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    return { ids: [...new Set(ids)].sort(), count: ids.length, forAll: answer.forAll };
  };
  const posted = (page: Page, filter: TaskFilter) => {
    const made = createBoard(wanted({ page, scope: { kind: 'filter', ...filter } }), NOON);
    return made.kind === 'refused' ? [] : [...new Set(made.board.tasks.map(({ task }) => task))].sort();
  };

  it('has its tasks, for every service and role of every page, also with those for all services', () => {
    let compared = 0;
    let offered = 0;
    for (const page of [...playbook.pages.values()].flatMap((own) => [...own.values()])) {
      for (const filter of filtersOf(page)) {
        const list = listed(page, filter);
        expect([page.file, filter, posted(page, filter)]).toEqual([page.file, filter, list.ids]);
        compared += 1;
        const wider = withAllServices(filter);
        if (!wider) continue;
        const whole = listed(page, wider);
        expect([page.file, wider, posted(page, wider)]).toEqual([page.file, wider, whole.ids]);
        expect([page.file, filter, list.forAll]).toEqual([page.file, filter, whole.count - list.count]);
        offered += list.forAll;
      }
    }
    expect(compared).toBeGreaterThan(500);
    expect(offered).toBeGreaterThan(100);
  });
});

/** By every service and every role of a page, each alone and both together. */
function filtersOf(page: Page): TaskFilter[] {
  const services = new Set(page.tasks.flatMap((task) => task.services.map(({ key }) => key)));
  const roles = new Set(page.tasks.flatMap((task) => (task.role ? [task.role.key] : [])));
  const some = (keys: ReadonlySet<string>) => [[], ...[...keys].map((key) => [key])];
  return some(services).flatMap((ofServices) =>
    some(roles).map((ofRoles) => ({ ...NO_FILTER, services: ofServices, roles: ofRoles })),
  );
}
