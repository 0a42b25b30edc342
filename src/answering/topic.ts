import type { PageId, SectionKind, TaskId } from '../playbook/page';

/** Which tasks to show; keys, never labels. Empty lists and null leave nothing out. */
export type TaskFilter = {
  requirement: 'mandatory' | 'optional' | null;
  roles: string[];
  services: string[];
  /** What is left out; nothing when it is missing. */
  not?: { roles: string[]; services: string[] };
};

export const NO_FILTER: TaskFilter = { requirement: null, roles: [], services: [] };

/** The sections that are shown as they stand on the page. */
export type PlainSectionKind = Exclude<SectionKind, 'next-steps' | 'approach'>;

/**
 * What an answer is about. A question leads to one, and so does every button on a card: it holds ids and keys only,
 * so that it fits into the data of a card action and means the same in every language.
 */
export type Topic =
  /** A page at a glance: overview, else introduction, else its first section. */
  | { kind: 'page'; page: PageId }
  | { kind: 'section'; page: PageId; section: PlainSectionKind }
  /** A section that has no kind of its own: its place among the page's sections. */
  | { kind: 'passage'; page: PageId; index: number }
  | { kind: 'next-steps'; page: PageId }
  | { kind: 'resources'; page: PageId; words: string[] }
  | { kind: 'steps'; page: PageId; step: number | null }
  | { kind: 'roles'; page: PageId }
  | { kind: 'tasks'; page: PageId; filter: TaskFilter }
  | { kind: 'task'; task: TaskId }
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
