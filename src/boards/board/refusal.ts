import type { Person } from './board';

/** Why a command was not carried out. The codes are permanent; the words for them are the catalogue's. */
export type Refusal =
  | { code: 'board_guest' }
  | { code: 'board_managers_only' }
  | { code: 'board_closed' }
  | { code: 'board_withdrawn' }
  | { code: 'board_task_unknown'; item: string }
  | { code: 'board_task_done'; by: Person }
  | { code: 'board_task_skipped'; by: Person }
  | { code: 'board_task_claimed'; by: Person }
  | { code: 'board_text_missing' }
  | { code: 'board_text_too_long'; limit: number }
  | { code: 'board_date_invalid' }
  | { code: 'board_hour_invalid' }
  | { code: 'board_time_zone_invalid' }
  | { code: 'board_no_tasks' }
  | { code: 'board_too_many_tasks'; limit: number }
  /** So much text is on it that no more fits. */
  | { code: 'board_full' };

/** A command that was not carried out; nothing has changed. */
export type Refused = { kind: 'refused'; refusal: Refusal };

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
