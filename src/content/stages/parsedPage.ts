import type { Locale } from '../../playbook/locale';
import type { Page, PageId, Step, Task } from '../../playbook/page';
import type { LocatedFields } from '../frontMatter/located';
import type { NamedTerm } from './namedTerm';

/**
 * A page parsed from its own file only: some roles, services and phases have no key yet, and links are not resolved.
 */
export type ParsedPage = Omit<Page, 'phase' | 'steps' | 'tasks'> & {
  phase: NamedTerm | null;
  /** The line of the phase on the page; 1 if only the page's name gives the phase. */
  phaseLine: number;
  /** Contain every task of the page. */
  steps: ParsedStep[];
  /** The whole text; used for the version of the playbook. */
  text: string;
  frontMatter: LocatedFields;
};

export type ParsedStep = Omit<Step, 'roles' | 'appliesTo' | 'tasks'> & {
  roles: NamedTerm[];
  appliesTo: NamedTerm[];
  tasks: ParsedTask[];
};

export type ParsedTask = Omit<Task, 'role' | 'services'> & {
  role: NamedTerm | null;
  services: NamedTerm[];
};

export type PagesByLocale = ReadonlyMap<Locale, ReadonlyMap<PageId, ParsedPage>>;
