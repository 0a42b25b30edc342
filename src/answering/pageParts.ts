import type { Link, Page, PageId } from '../playbook/page';
import { hasTasks } from '../playbook/tasks/pageTasks';
import { type AskedSection, NO_FILTER, type PartIntent, type Topic } from './topic';

/** A part of a page that can be asked for, that a button leads to and that the guide offers. */
export type PagePart = {
  /** In keys of the catalogue and in the choices of the guide. */
  name: AskedSection | 'next-steps' | 'tasks' | 'resources' | 'steps' | 'roles';
  isOn(page: Page): boolean;
  topic(page: PageId): Topic;
};

/** By the intent that asks for it; those that are asked for most come first. */
export const PAGE_PARTS: Readonly<Record<PartIntent, PagePart>> = {
  next_steps: {
    name: 'next-steps',
    isOn: ({ nextSteps }) => nextSteps.length > 0,
    topic: (page) => ({ kind: 'next-steps', page }),
  },
  tasks: {
    name: 'tasks',
    isOn: hasTasks,
    topic: (page) => ({ kind: 'tasks', page, filter: NO_FILTER }),
  },
  resources: {
    name: 'resources',
    isOn: (page) => linksShown(page).length > 0,
    topic: (page) => ({ kind: 'resources', page, words: [] }),
  },
  steps: {
    name: 'steps',
    isOn: ({ steps }) => steps.length > 0,
    topic: (page) => ({ kind: 'steps', page, step: null }),
  },
  objectives: sectionPart('objectives'),
  inputs: sectionPart('inputs'),
  outputs: sectionPart('outputs'),
  roles: {
    name: 'roles',
    isOn: ({ steps }) => steps.length > 0,
    topic: (page) => ({ kind: 'roles', page }),
  },
};

function sectionPart(section: AskedSection): PagePart {
  return {
    name: section,
    isOn: ({ sections }) => sections.some(({ kind }) => kind === section),
    topic: (page) => ({ kind: 'section', page, section }),
  };
}

/** The links of a page without those below it, such as the one to the first page, which every page has. */
export function linksShown({ links }: Page): Link[] {
  return links.filter(({ section }) => section !== 'refresh');
}
