import type { ItemId, Notice, Person, Reminders, Repeat } from './board';

/** A task that a change of several tasks left as it was: it was so already, or why it was refused. */
export type Left = { item: ItemId; why: 'already' | Refusal };

/** A value of a board that somebody set in a form. */
export type Setting =
  | { kind: 'title'; title: string }
  | { kind: 'due'; due: string | null }
  | { kind: 'to'; to: Person | null }
  | { kind: 'mode'; mode: Reminders['mode'] }
  | { kind: 'hour'; hour: number }
  | { kind: 'about'; about: readonly Notice[] }
  | { kind: 'repeat'; repeat: Repeat | null };

/** What was set by somebody else while a form was open; `by` is null where the history does not reach so far back. */
export type Meanwhile = { by: Person | null; now: readonly Setting[] };

/** Why a command was refused. The codes are permanent; the texts for them are in the catalogue. */
export type Refusal =
  | { code: 'board_guest' }
  /** A guest cannot post a board. */
  | { code: 'board_guest_posting' }
  /** Only managers may post boards. */
  | { code: 'board_managers_post' }
  /** Only the owners of the team and managers may post boards. */
  | { code: 'board_owners_post' }
  /** The person has left the channel or chat. */
  | { code: 'board_not_member' }
  /** The roster could not be read, so nobody knows whether the person is a member. */
  | { code: 'board_member_unknown' }
  | { code: 'board_managers_only' }
  | { code: 'board_closed' }
  | { code: 'board_withdrawn' }
  | { code: 'board_task_unknown'; item: string }
  | { code: 'board_task_done'; by: Person }
  | { code: 'board_task_skipped'; by: Person }
  | { code: 'board_task_claimed'; by: Person }
  /** What is to be undone has been changed since. */
  | { code: 'board_undo_late'; by: Person }
  /** Somebody else has written this note meanwhile. */
  | { code: 'board_note_changed'; by: Person; text: string }
  /** Somebody else has changed what this form is about since it was opened. */
  | ({ code: 'board_form_changed' } & Meanwhile)
  | { code: 'board_text_missing' }
  | { code: 'board_text_too_long'; limit: number }
  | { code: 'board_date_invalid' }
  | { code: 'board_date_past' }
  /** The day is more than ten years ahead. */
  | { code: 'board_date_far' }
  | { code: 'board_hour_invalid' }
  /** The next board of a series would be posted today or earlier. */
  | { code: 'board_repeat_early' }
  | { code: 'board_time_zone_invalid' }
  /** Neither a person nor a date was chosen. */
  | { code: 'board_nothing_chosen' }
  /** Of a change of several tasks: no task was picked, nothing was asked for, or it counted for none of them. */
  | { code: 'board_no_task_picked' }
  | { code: 'board_no_change_chosen' }
  | { code: 'board_nothing_changed'; left: readonly Left[] }
  /** No task that the plan is about is open. */
  | { code: 'board_no_open_tasks' }
  /** A task of the playbook cannot be removed. */
  | { code: 'board_task_of_playbook' }
  /** Somebody else added this task. */
  | { code: 'board_own_task'; by: Person }
  | { code: 'board_too_many_own_tasks'; limit: number }
  | { code: 'board_template_taken'; name: string }
  | { code: 'board_templates_full'; limit: number }
  | { code: 'board_template_too_long' }
  | { code: 'board_template_gone' }
  /** Somebody else saved this template for everybody. */
  | { code: 'board_template_of_another'; by: Person }
  | { code: 'board_no_tasks' }
  | { code: 'board_too_many_tasks'; limit: number }
  /** The board's document is too large for more text. */
  | { code: 'board_full' };

/** A command that was refused; nothing has changed. */
export type Refused = { kind: 'refused'; refusal: Refusal };

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
