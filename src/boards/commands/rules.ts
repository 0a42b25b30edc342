import { z } from 'zod';
import { assign, assignAction } from './assign';
import { claim, claimAction, release, releaseAction } from './claims';
import type { CommandRule } from './commandRule';
import {
  close,
  closeAction,
  handOn,
  handOnAction,
  reopen,
  reopenAction,
  setRepeat,
  setRepeatAction,
  withdraw,
  withdrawAction,
} from './life';
import { note, noteAction } from './note';
import { addTask, addTaskAction, removeTask, removeTaskAction } from './ownTasks';
import { plan, planAction } from './plan';
import { adopt, adoptAction, keep, keepAction } from './playbookChange';
import { skip, skipAction, tick, tickAction, untick, untickAction } from './progress';
import {
  optIn,
  optInAction,
  optOut,
  optOutAction,
  setReminders,
  setRemindersAction,
  setWishes,
  setWishesAction,
} from './reminders';
import { rename, renameAction } from './rename';
import { setDue, setDueAction } from './setDue';
import { several, severalAction } from './several';

/** An action on a board. An accepted action is stored in the history and is all that a replay needs. */
export const action = z.discriminatedUnion('kind', [
  tickAction,
  untickAction,
  claimAction,
  releaseAction,
  skipAction,
  noteAction,
  assignAction,
  setDueAction,
  closeAction,
  reopenAction,
  renameAction,
  withdrawAction,
  adoptAction,
  keepAction,
  setRemindersAction,
  optOutAction,
  optInAction,
  setWishesAction,
  planAction,
  severalAction,
  setRepeatAction,
  handOnAction,
  addTaskAction,
  removeTaskAction,
]);
export type Action = z.infer<typeof action>;

type ActionByKind = { [One in Action as One['kind']]: One };
export type ActionKind = keyof ActionByKind;
/** The action type of one kind, written so that TypeScript can match an action and its rule by the same `K`. */
export type ActionOf<K extends ActionKind> = { [One in K]: ActionByKind[One] }[K];

const rules: { [K in ActionKind]: CommandRule<ActionOf<K>> } = {
  tick,
  untick,
  claim,
  release,
  skip,
  note,
  assign,
  'set-due': setDue,
  close,
  reopen,
  rename,
  withdraw,
  adopt,
  keep,
  'set-reminders': setReminders,
  'opt-out': optOut,
  'opt-in': optIn,
  'set-wishes': setWishes,
  plan,
  several,
  'set-repeat': setRepeat,
  'hand-on': handOn,
  'add-task': addTask,
  'remove-task': removeTask,
};

export function ruleFor<K extends ActionKind>(kind: K): CommandRule<ActionOf<K>> {
  return rules[kind];
}

/** Whether an accepted action adds text that people typed, or names of people. */
export function addsText(accepted: Action): boolean {
  // Ticking one task is never refused for want of room, so ticking several is not either.
  return accepted.kind === 'several' ? accepted.to !== null : ruleFor(accepted.kind).addsText;
}
