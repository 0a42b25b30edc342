import type { Locale } from '../../playbook/locale';
import type { Page, PageId, Step, Task } from '../../playbook/page';
import type { LocatedFields } from '../frontMatter/located';
import type { NamedTerm } from './namedTerm';

/** A page as its own file says it: roles, services and phase not yet all known by key, links not yet resolved. */
export type ParsedPage = Omit<Page, 'phase' | 'steps' | 'tasks'> & {
  phase: NamedTerm | null;
  /** Where the page says its phase; 1 when only its name does. */
  phaseLine: number;
  /** Every task of the page stands in one of them. */
  steps: ParsedStep[];
  /** The whole text, for the version of the playbook. */
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
