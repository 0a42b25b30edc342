import type { PageId, SectionKind, TaskId } from '../playbook/page';
import type { TaskFilter } from '../playbook/taskFilter';

export { NO_FILTER, type TaskFilter } from '../playbook/taskFilter';

/** The kinds of sections that are shown as they are on the page. */
export type PlainSectionKind = Exclude<SectionKind, 'next-steps' | 'approach'>;

/**
 * What an answer shows. Questions and buttons lead to a topic. It holds ids and keys only, so that it fits into the data
 * of a card's button and means the same in every language.
 */
export type Topic =
  /** A page at a glance: overview, else introduction, else its first section. */
  | { kind: 'page'; page: PageId }
  | { kind: 'section'; page: PageId; section: PlainSectionKind }
  /** A section of no particular kind; `index` is into the page's sections. */
  | { kind: 'passage'; page: PageId; index: number }
  | { kind: 'next-steps'; page: PageId }
  /** The links of a page; those that fit `words` come first. */
  | { kind: 'resources'; page: PageId; words: string[] }
  /** `step` is an index into the page's steps, null for all. */
  | { kind: 'steps'; page: PageId; step: number | null }
  | { kind: 'roles'; page: PageId }
  | { kind: 'tasks'; page: PageId; filter: TaskFilter }
  | { kind: 'task'; task: TaskId }
  /** Tasks of all pages of a phase, or of the playbook. */
  | { kind: 'all-tasks'; filter: TaskFilter; phase: string | null }
  | { kind: 'phases' }
  | { kind: 'phase'; phase: string }
  /** Two pages side by side. */
  | { kind: 'compare'; pages: [PageId, PageId] }
  /** What was changed on a page, or on all of them. */
  | { kind: 'changes'; page: PageId | null }
  /** What a role does in a phase, or in all of them. */
  | { kind: 'duties'; role: string; phase: string | null }
  /** What comes before and after a process. */
  | { kind: 'around'; page: PageId }
  | { kind: 'help' };
