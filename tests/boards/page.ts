import type { Page, Requirement, Step, Task } from '../../src/playbook/page';
import type { Playbook } from '../../src/playbook/playbook';
import { playbookOf as playbookOfPages } from '../playbook/pages';

export type Row = {
  id: string;
  name?: string;
  requirement?: Requirement;
  role?: string;
  services?: string[];
};

/** A page of the process "Kick-off" with one step for each list of rows. */
export function pageOf(steps: Row[][], locale = 'en'): Page {
  let line = 10;
  const made: Step[] = steps.map((rows, index) => {
    const heading = `${locale} step ${index + 1}`;
    line += 1;
    return {
      heading,
      roles: [],
      appliesTo: [],
      motions: [],
      blocks: [],
      line,
      tasks: rows.map((row): Task => {
        line += 1;
        return {
          id: row.id,
          name: [{ kind: 'text', text: row.name ?? `${locale} task ${row.id}` }],
          requirement: row.requirement ?? 'mandatory',
          role: { key: row.role ?? 'fm', label: `${locale} ${row.role ?? 'fm'}` },
          services: (row.services ?? ['exchange']).map((key) => ({ key, label: `${locale} ${key}` })),
          step: heading,
          line,
        };
      }),
    };
  });
  return {
    id: 'kick-off',
    locale,
    file: `${locale}/kick-off.md`,
    title: 'Kick-off',
    phase: { key: 'initiate', label: 'Initiate' },
    motions: [],
    intro: [],
    sections: [],
    steps: made,
    tasks: made.flatMap(({ tasks }) => tasks),
    links: [],
    nextSteps: [],
    refresh: [],
    updated: null,
  };
}

/** A playbook of these pages, which knows the name of one role in German. */
export function playbookOf(...pages: Page[]): Playbook {
  return { ...playbookOfPages(pages), roles: new Map([['fm', new Map([['de', ['Leitung']]])]]) };
}
