import type { Locale } from './locale';
import type { Block, Inline } from './text';

/** The file name without extension, language suffix and `-partner`; the same in every language. */
export type PageId = string;

/** The number of a task in FTOP, as digits. */
export type TaskId = string;

/** A role, service or phase: `key` is the same in all languages, `label` is the text on this page. */
export type Term = { key: string; label: string };

export type Requirement = 'mandatory' | 'optional' | 'unknown';

export const SECTION_KINDS = [
  'overview',
  'objectives',
  'approach',
  'inputs',
  'outputs',
  'next-steps',
  'refresh',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export type Section = {
  kind: SectionKind;
  heading: string;
  /** The content of the section, without the steps and their task tables, which are in `Page.steps`. */
  blocks: Block[];
  /** 1-based line of the heading in the file. */
  line: number;
};

/** A step of a process, usually an H3 below "Approach". */
export type Step = {
  /** null for a step that has roles or tasks but no heading of its own. */
  heading: string | null;
  roles: Term[];
  appliesTo: Term[];
  motions: string[];
  blocks: Block[];
  tasks: Task[];
  line: number;
};

export type Task = {
  id: TaskId;
  /** The name, including its links. */
  name: Inline[];
  requirement: Requirement;
  role: Term | null;
  services: Term[];
  /** The heading of the step that the task belongs to. */
  step: string | null;
  line: number;
};

export type Link = {
  text: string;
  /** An address that a browser can open, or the relative path as written. */
  url: string;
  section: SectionKind | 'intro';
  /** The page of this playbook that the link leads to. */
  page: PageId | null;
  /** The surrounding sentence, list item or cell, for links whose own text says nothing ("here"). */
  context: string;
  /** The heading above the link: of the step, else the sub-heading, else the section. */
  heading: string | null;
  line: number;
};

export type NextStep = { inlines: Inline[] /** The pages it leads to. */; pages: PageId[] };

/** A row of the refresh summary. `date` is ISO (`2020-03-27`), null when it could not be read. */
export type RefreshEntry = { date: string | null; who: string; what: string };

export type Page = {
  id: PageId;
  locale: Locale;
  /** The language of its text, if the file is an untranslated copy; else that is `locale`. */
  untranslated?: Locale;
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** Where the page is published, for a browser; missing where that is not known. */
  address?: string;
  title: string;
  phase: Term | null;
  motions: string[];
  /** The content between the title and the first section. */
  intro: Block[];
  sections: Section[];
  steps: Step[];
  /** Every row of every task table, including rows that repeat an id. */
  tasks: Task[];
  /**
   * Tasks of other pages that this one only names, "Task reference: 1641"; `step` is the heading they are named under.
   * Missing on a page with tasks of its own and on one that names none.
   */
  referredTasks?: Task[];
  links: Link[];
  nextSteps: NextStep[];
  refresh: RefreshEntry[];
  /** The newest valid date of the refresh summary, else of the front matter; ISO. */
  updated: string | null;
};
