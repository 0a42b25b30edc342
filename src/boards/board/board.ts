import { z } from 'zod';

/** Somebody as the channel knows them. `id` is what counts; the name is the one they had at the time. */
export const person = z.object({ id: z.string().min(1), name: z.string() });
export type Person = z.infer<typeof person>;

/** Made by `newBoardId`; says in which place the board is. */
export type BoardId = string;

/**
 * A row of a page: the task's number, and from the second row on that repeats it, `4047.2`. The same in every
 * language.
 */
export type ItemId = string;

const isoDate = z.string();
/** Epoch milliseconds. */
const time = z.number();

/** Where the cards of a board are. All of it is Teams' own and opaque, for whoever posts them. */
const place = z.object({
  kind: z.enum(['channel', 'chat', 'personal']),
  conversation: z.string().min(1),
  team: z.string().nullable(),
  channel: z.string().nullable(),
  tenant: z.string().nullable(),
  /** Null where no service was named, so that nothing can be posted. */
  serviceUrl: z.string().nullable(),
});
export type Place = z.infer<typeof place>;

/** What the playbook says of a task. */
export const taskDefinition = z.object({
  item: z.string(),
  task: z.string(),
  requirement: z.enum(['mandatory', 'optional', 'unknown']),
  role: z.string().nullable(),
  services: z.array(z.string()),
  /** Its place among the steps of the page, null outside of them. */
  step: z.number().nullable(),
  /** In the board's language, shown only when the playbook has the task no longer. */
  snapshot: z.object({
    name: z.string(),
    role: z.string().nullable(),
    services: z.array(z.string()),
    step: z.string().nullable(),
  }),
});
export type TaskDefinition = z.infer<typeof taskDefinition>;

const taskState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('todo') }),
  z.object({ kind: z.literal('done'), by: person, at: time }),
  z.object({ kind: z.literal('skipped'), by: person, at: time, reason: z.string() }),
]);

const boardTask = taskDefinition.extend({
  state: taskState,
  claimedBy: person.nullable(),
  assignedTo: person.nullable(),
  due: isoDate.nullable(),
  note: z.object({ text: z.string(), by: person, at: time }).nullable(),
  /** Who last changed anything of this task; outlives the events. */
  touched: z.object({ by: person, at: time }).nullable(),
  /** The playbook has it no longer; it is kept because somebody has done or skipped it. */
  gone: z.boolean(),
});
export type BoardTask = z.infer<typeof boardTask>;

/** A task that nobody has done anything to. */
export function untouched(definition: TaskDefinition): BoardTask {
  return {
    ...definition,
    state: { kind: 'todo' },
    claimedBy: null,
    assignedTo: null,
    due: null,
    note: null,
    touched: null,
    gone: false,
  };
}

const keys = z.array(z.string());

/** Which tasks of the page are meant. Empty lists and null leave nothing out. */
const scope = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('filter'),
    requirement: z.enum(['mandatory', 'optional']).nullable(),
    roles: keys,
    services: keys,
    /** What is left out; nothing when it is missing, as on boards of older versions. */
    not: z.object({ roles: keys, services: keys }).exactOptional(),
  }),
  z.object({ kind: z.literal('chosen'), items: z.array(z.string()) }),
]);
export type Scope = z.infer<typeof scope>;

export const reminderMode = z.enum(['channel', 'private', 'off']);

const reminders = z.object({
  mode: reminderMode,
  /** Of the day in the board's time zone, 0 to 23. */
  hour: z.number(),
  /** Ids of the people who want none. */
  optedOut: z.array(z.string()),
});
export type Reminders = z.infer<typeof reminders>;

/** A board as everybody sees it. Ids, keys and what people typed: nothing of it is in a language of ours. */
export const board = z.object({
  id: z.string().min(1),
  locale: z.string(),
  title: z.string(),
  page: z.string(),
  phase: z.string().nullable(),
  scope,
  place,
  poster: person,
  state: z.enum(['open', 'closed', 'withdrawn']),
  due: isoDate.nullable(),
  /** An IANA name. */
  timeZone: z.string(),
  reminders,
  /** In the order of the page; those that are gone come last. */
  tasks: z.array(boardTask),
  /** The fingerprint of the difference from the playbook that is to be left as it is. */
  kept: z.string().nullable(),
  /** How many events led here. A card that shows a smaller number is out of date. */
  change: z.number(),
  createdAt: time,
  changedAt: time,
});
export type Board = z.infer<typeof board>;
