import { z } from 'zod';

/** A person as the channel names them. `id` identifies the person; `name` is their name at that time. */
export const person = z.object({ id: z.string().min(1), name: z.string() });
export type Person = z.infer<typeof person>;

/** Made by `newBoardId`; contains the hash of the board's channel or chat. */
export type BoardId = string;

/**
 * Identifies one row of a page: the task number, and for further rows with the same number a suffix, as in `4047.2`.
 * The same in every language.
 */
export type ItemId = string;

const isoDate = z.string();
/** In epoch milliseconds. */
const time = z.number();

/** Where the cards of a board are posted. All ids are opaque values from Teams. */
export const place = z.object({
  kind: z.enum(['channel', 'chat', 'personal']),
  conversation: z.string().min(1),
  team: z.string().nullable(),
  channel: z.string().nullable(),
  tenant: z.string().nullable(),
  /** Null when the activity had no service URL; then nothing can be posted. */
  serviceUrl: z.string().nullable(),
});
export type Place = z.infer<typeof place>;

/** What the playbook says about a task. */
export const taskDefinition = z.object({
  item: z.string(),
  task: z.string(),
  requirement: z.enum(['mandatory', 'optional', 'unknown']),
  role: z.string().nullable(),
  services: z.array(z.string()),
  /** The index of its step on the page; null for a task outside of steps. */
  step: z.number().nullable(),
  /** In the board's language. Shown only when the playbook no longer has the task. */
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
  /** Who last changed this task. Kept even after the event itself was removed from the history. */
  touched: z.object({ by: person, at: time }).nullable(),
  /** Who added this task to the board; null for a task of the playbook. */
  own: z.object({ by: person, at: time }).nullable().default(null),
  /** The playbook no longer has this task; it is kept because it was done or skipped. */
  gone: z.boolean(),
});
export type BoardTask = z.infer<typeof boardTask>;

/** A task on which nobody has acted yet. */
export function untouched(definition: TaskDefinition): BoardTask {
  return {
    ...definition,
    state: { kind: 'todo' },
    claimedBy: null,
    assignedTo: null,
    due: null,
    note: null,
    touched: null,
    own: null,
    gone: false,
  };
}

const keys = z.array(z.string());

/** Which tasks of the page the board covers. Empty lists and null do not restrict. */
export const scope = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('filter'),
    requirement: z.enum(['mandatory', 'optional']).nullable(),
    roles: keys,
    services: keys,
    /** The roles and services to exclude; missing on boards of older versions, which exclude nothing. */
    not: z.object({ roles: keys, services: keys }).exactOptional(),
  }),
  z.object({ kind: z.literal('chosen'), items: z.array(z.string()) }),
]);
export type Scope = z.infer<typeof scope>;

/** Where the daily reminders go; `both` is to the channel and to each person. */
export const reminderMode = z.enum(['channel', 'private', 'both', 'off']);

/** What people get messages about: a task is assigned to them, is due tomorrow, is due today, is overdue. */
export const notice = z.enum(['assigned', 'before', 'today', 'overdue']);
export type Notice = z.infer<typeof notice>;

const reminders = z.object({
  mode: reminderMode,
  /** The hour of the day in the board's time zone, 0 to 23. */
  hour: z.number(),
  /** What the board sends at all; everything on boards of older versions. */
  about: z.array(notice).default([...notice.options]),
  /** Ids of the people who do not want any messages. */
  optedOut: z.array(z.string()),
  /** The people who want some of the messages and not others. */
  wishes: z.array(z.object({ id: z.string(), about: z.array(notice) })).default([]),
});
export type Reminders = z.infer<typeof reminders>;

/** How often a board is posted again. */
export const repeatEvery = z.enum(['week', 'two-weeks', 'month']);
export type RepeatEvery = z.infer<typeof repeatEvery>;

/** `next`: when the next board is posted, at the hour of the reminders. `day`: the day of the month, for months. */
const repeat = z.object({ every: repeatEvery, next: isoDate, day: z.number() });
export type Repeat = z.infer<typeof repeat>;

/** A board as everybody sees it. Holds ids, keys and text that people typed, never text in a bot language. */
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
  /** An IANA time zone name. */
  timeZone: z.string(),
  reminders,
  /** In the order of the page; then tasks that people added; tasks that the playbook no longer has come last. */
  tasks: z.array(boardTask),
  /** How many tasks people have added so far, also those that were removed again; numbers the next one. */
  ownTasks: z.number().default(0),
  /** The fingerprint of the playbook difference that a manager chose to ignore. */
  kept: z.string().nullable(),
  /** Set on the newest board of a series; boards of older versions are not repeated. */
  repeat: repeat.nullable().default(null),
  /** Who set it to be repeated, if that was not its poster. */
  repeatedBy: person.nullable().default(null),
  /** The number of events so far. A card that shows a smaller number is out of date. */
  change: z.number(),
  createdAt: time,
  changedAt: time,
});
export type Board = z.infer<typeof board>;
