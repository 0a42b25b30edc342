import type { Locale } from '../playbook/locale';
import type {
  Link,
  NextStep,
  Page,
  PageId,
  RefreshEntry,
  Section,
  Step,
  Task,
  TaskId,
  Term,
} from '../playbook/page';
import type { Block } from '../playbook/text';
import type { Intent, TaskFilter, Topic } from './topic';

/** A line of a page, word for word, or a question with its answer: `blocks` show it, `text` is the same without markup. */
export type Quote = { heading: string | null; text: string; blocks: Block[] };

/**
 * A page to choose, for a button or a line of a list. `topic` is what opening it shows, `quotes` the lines of it that
 * say most of the question, the best first, where one was asked.
 */
export type PageChoice = {
  page: PageId;
  title: string;
  phase: Term | null;
  topic: Topic;
  /** The language of the page, if it is not the reader's. */
  fallback?: Locale;
  quotes?: readonly Quote[];
};

/** The page that an answer comes from. `fallback` is the language of its text when that is not the reader's. */
export type Source = { page: Page; fallback: Locale | null };

/** One task with the page that defines it. */
export type TaskOnPage = Source & { task: Task };

/** What a page is compared by; a part that it does not have is empty. */
export type ComparedPage = {
  source: Source;
  parts: Record<ComparedPart, Block[]>;
  roles: Term[];
  tasks: { mandatory: number; optional: number; unknown: number };
  nextSteps: NextStep[];
};

/** On a page without objectives, they are its overview, or what it says first. */
export type ComparedPart = 'objectives' | 'inputs' | 'outputs';

/** A row of a refresh summary with its page. */
export type Change = RefreshEntry & { page: PageChoice };

/**
 * The content of an answer, in the words of the playbook alone. Cards and the command line lay it out and add their own
 * sentences.
 */
export type Answer =
  | { kind: 'overview'; source: Source; heading: string | null; blocks: readonly Block[] }
  /** `missing`: the page exists but has no such section; `blocks` is empty then. */
  | {
      kind: 'section';
      source: Source;
      section: Section['kind'];
      heading: string | null;
      blocks: Block[];
      missing: boolean;
    }
  | { kind: 'next-steps'; source: Source; steps: NextStep[]; pages: PageChoice[] }
  /** `best` are the links that fit the words of the question; `groups` are all of them, by heading. */
  | { kind: 'resources'; source: Source; best: Link[]; groups: { heading: string | null; links: Link[] }[] }
  /** `chosen` is the index of the one step that was asked for, null for all. */
  | { kind: 'steps'; source: Source; steps: Step[]; chosen: number | null }
  | { kind: 'roles'; source: Source; roles: { role: Term; steps: string[]; tasks: Task[] }[] }
  /**
   * `step` is the heading of the one step whose tasks are shown, or under which a page without tasks of its own names
   * those of others. `total` counts the page's tasks before the filter;
   * `terms` are what the playbook calls the keys in it. `forAll` counts those that a filter by services leaves out
   * although they are for all services.
   */
  | {
      kind: 'tasks';
      source: Source;
      step: string | null;
      /** What the names of these tasks have, and those of the others of the list have not. */
      named: string | null;
      filter: TaskFilter;
      terms: Term[];
      groups: { step: string | null; tasks: Task[] }[];
      total: number;
      forAll: number;
    }
  /**
   * Tasks by their ids; `definitions` are those on every page that defines one, the best page first, never empty.
   * `missing` are ids that were asked for as well and that no page defines.
   */
  | { kind: 'task'; definitions: TaskOnPage[]; missing: readonly TaskId[] }
  | {
      kind: 'all-tasks';
      filter: TaskFilter;
      terms: Term[];
      phase: Term | null;
      groups: { source: Source; tasks: Task[] }[];
      forAll: number;
    }
  | { kind: 'phases'; source: Source | null; phases: { phase: Term; pages: PageChoice[] }[] }
  | { kind: 'phase'; source: Source | null; phase: Term; intro: Block[]; pages: PageChoice[] }
  | { kind: 'compare'; pages: [ComparedPage, ComparedPage] }
  /** The newest first; `source` is null when they come from all pages. */
  | { kind: 'changes'; source: Source | null; changes: Change[] }
  /** The processes in the order of the phases; `steps` are headings. */
  | {
      kind: 'duties';
      role: Term;
      phase: Term | null;
      processes: { source: Source; steps: string[]; tasks: Task[] }[];
    }
  /** The processes right before and after one. */
  | { kind: 'around'; source: Source; before: PageChoice[]; after: PageChoice[] }
  | { kind: 'help' }
  | { kind: 'greeting' }
  /** Two or more pages fit about equally well. */
  | { kind: 'choices'; choices: PageChoice[] }
  /** The playbook does not say; `task` is the id that was asked for and is unknown, `tasks` are those that may be meant. */
  | {
      kind: 'none';
      reason: 'nothing-found' | 'unknown-task' | 'gone';
      task: string | null;
      nearest: PageChoice[];
      tasks?: readonly TaskOnPage[];
    };

/** An answer with what was understood. */
export type Reply = {
  answer: Answer;
  /** The lines of the page that answer the question, the best first, to stand above the rest; none where the rest is the answer. */
  quotes: readonly Quote[];
  /** Whether a list was asked for, or all of something: the part of the page is the answer, not only its lines. */
  wantsAll?: boolean;
  /** Other pages that may be meant, each with its best line, where the first is not surely the right one. */
  also?: readonly PageChoice[];
  /** How likely the first page is the right one, between 0 and 1; null where no page was looked for. */
  confidence: number | null;
  intent: Intent;
  /** The language that the question was asked in, where it is not the reader's and has what is shown; else null. */
  spoken: Locale | null;
  /** The ids of the pages that fit, the best first, at most five. */
  pages: PageId[];
  /** What the conversation is about from now on, null to leave it as it was. */
  topic: Topic | null;
};
