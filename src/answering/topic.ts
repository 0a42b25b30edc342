import { z } from 'zod';
import { SECTION_KINDS } from '../playbook/page';

/** The sections that a question can ask for by their kind. */
export const ASKED_SECTIONS = ['objectives', 'inputs', 'outputs'] as const;
export type AskedSection = (typeof ASKED_SECTIONS)[number];

/** The intents that ask for one part of a page, each with its entry in `pageParts.ts`. */
export const PART_INTENTS = [
  'next_steps',
  'tasks',
  'resources',
  'steps',
  ...ASKED_SECTIONS,
  'roles',
] as const;
export type PartIntent = (typeof PART_INTENTS)[number];

/** The intents that words can say; the others follow from what was found. */
export const WORDED_INTENTS = [
  ...PART_INTENTS,
  'task_lookup',
  'overview',
  'phase_list',
  'search',
  'help',
  'greeting',
] as const;
export type WordedIntent = (typeof WORDED_INTENTS)[number];

/** What a question asks for. */
export type Intent = WordedIntent | 'aggregate_tasks' | 'out_of_scope';

/** Broad questions are about more than one part of one page; `between` stands between the two that are compared. */
export const BROAD_KINDS = ['compare', 'between', 'changes', 'recently', 'duties', 'around'] as const;
export type BroadKind = (typeof BROAD_KINDS)[number];

const page = z.string().min(1).max(150);
const key = z.string().min(1).max(80);
const index = z.int().min(0).max(10_000);
const keys = z.array(key).max(12);

/** Which tasks to show, by keys. An empty list or null is no condition; `not` is what is left out. */
export const filterSchema = z.strictObject({
  requirement: z.enum(['mandatory', 'optional']).nullable(),
  roles: keys,
  services: keys,
  not: z.strictObject({ roles: keys, services: keys }).exactOptional(),
});
export type TaskFilter = z.infer<typeof filterSchema>;

export const NO_FILTER: TaskFilter = { requirement: null, roles: [], services: [] };

/** More tasks than this are no part of a list that a question can name. */
export const MOST_NAMED = 30;
/** The tasks of a list whose names have what a question said of them, and what it said. */
const tasksNamed = z.strictObject({
  words: z.string().min(1).max(80),
  tasks: z
    .array(z.string().regex(/^\d{1,12}$/))
    .min(1)
    .max(MOST_NAMED),
});
export type TasksNamed = z.infer<typeof tasksNamed>;

/** The kinds of sections that are shown as they are on the page. */
const plainSection = z.enum(SECTION_KINDS).exclude(['next-steps', 'approach']);

/**
 * What an answer shows. Questions and buttons lead to a topic. It holds ids and keys only, so that it fits into the data
 * of a card's button and means the same in every language. One that comes back from a card or a store is checked for
 * shape and size, not for existence.
 */
export const topicSchema = z.discriminatedUnion('kind', [
  /** A page at a glance: overview, else introduction, else its first section. */
  z.strictObject({ kind: z.literal('page'), page }),
  z.strictObject({ kind: z.literal('section'), page, section: plainSection }),
  /** A section of no particular kind; `index` is into the page's sections. */
  z.strictObject({ kind: z.literal('passage'), page, index }),
  z.strictObject({ kind: z.literal('next-steps'), page }),
  /** The links of a page; those that fit `words` come first. */
  z.strictObject({ kind: z.literal('resources'), page, words: z.array(z.string().max(80)).max(40) }),
  /** `step` is an index into the page's steps, null for all. */
  z.strictObject({ kind: z.literal('steps'), page, step: index.nullable() }),
  z.strictObject({ kind: z.literal('roles'), page }),
  /** `step` is an index into the page's steps, missing for all; `named` are some of its tasks, missing for all. */
  z.strictObject({
    kind: z.literal('tasks'),
    page,
    filter: filterSchema,
    step: index.exactOptional(),
    named: tasksNamed.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('task'), task: z.string().regex(/^\d{1,12}$/) }),
  /** Tasks of all pages of a phase, or of the playbook. */
  z.strictObject({ kind: z.literal('all-tasks'), filter: filterSchema, phase: key.nullable() }),
  z.strictObject({ kind: z.literal('phases') }),
  z.strictObject({ kind: z.literal('phase'), phase: key }),
  /** Two pages side by side. */
  z.strictObject({ kind: z.literal('compare'), pages: z.tuple([page, page]) }),
  /** What was changed on a page, or on all of them. */
  z.strictObject({ kind: z.literal('changes'), page: page.nullable() }),
  /** What a role does in a phase, or in all of them. */
  z.strictObject({ kind: z.literal('duties'), role: key, phase: key.nullable() }),
  /** What comes before and after a process. */
  z.strictObject({ kind: z.literal('around'), page }),
  z.strictObject({ kind: z.literal('help') }),
]);
export type Topic = z.infer<typeof topicSchema>;

const INTENTS: Readonly<Record<Exclude<Topic['kind'], 'section'>, Intent>> = {
  page: 'overview',
  passage: 'search',
  'next-steps': 'next_steps',
  resources: 'resources',
  steps: 'steps',
  roles: 'roles',
  tasks: 'tasks',
  task: 'task_lookup',
  'all-tasks': 'aggregate_tasks',
  phases: 'phase_list',
  phase: 'phase_list',
  compare: 'search',
  changes: 'search',
  duties: 'roles',
  around: 'next_steps',
  help: 'help',
};

/** The intent of a question that would be answered with `topic`. */
export function intentOfTopic(topic: Topic): Intent {
  if (topic.kind !== 'section') return INTENTS[topic.kind];
  return topic.section === 'refresh' || topic.section === 'other' ? 'search' : topic.section;
}

/** The one page that a topic is about; null for several, or none. */
export function pageOfTopic(topic: Topic): string | null {
  return 'page' in topic ? topic.page : null;
}
