import type { Refusal } from '../../../boards/board/refusal';
import type { Phrases } from '../../../i18n/phrases';
import { personName } from '../../text/personName';
import { cut } from '../../typeset/textRun';
import { meanwhileParams } from './meanwhileText';

/** Why a press changed nothing, and what to do instead. */
export function refusalText(refusal: Refusal, phrases: Phrases): string {
  switch (refusal.code) {
    case 'board_task_done':
    case 'board_task_skipped':
    case 'board_task_claimed':
    case 'board_undo_late':
    case 'board_own_task':
    case 'board_template_of_another':
      return phrases.t(`refusal.${refusal.code}`, { who: cut(personName(refusal.by, phrases), 'name') });
    case 'board_note_changed':
      return phrases.t('refusal.board_note_changed', {
        who: cut(personName(refusal.by, phrases), 'name'),
        text: cut(refusal.text, 'note'),
      });
    case 'board_form_changed':
      return phrases.t('refusal.board_form_changed', meanwhileParams(refusal, phrases));
    case 'board_text_too_long':
    case 'board_too_many_tasks':
    case 'board_too_many_own_tasks':
    case 'board_templates_full':
      return phrases.t(`refusal.${refusal.code}`, { limit: refusal.limit });
    case 'board_template_taken':
      return phrases.t('refusal.board_template_taken', { name: cut(refusal.name, 'name') });
    case 'board_template_too_long':
    case 'board_template_gone':
      return phrases.t(`refusal.${refusal.code}`);
    case 'board_nothing_changed':
      // Whoever knows the tasks tells why, one by one (`leftTexts`).
      return phrases.t('board.several.none');
    case 'board_no_task_picked':
    case 'board_no_change_chosen':
    case 'board_task_unknown':
    case 'board_guest':
    case 'board_guest_posting':
    case 'board_managers_post':
    case 'board_owners_post':
    case 'board_not_member':
    case 'board_member_unknown':
    case 'board_managers_only':
    case 'board_closed':
    case 'board_withdrawn':
    case 'board_text_missing':
    case 'board_date_invalid':
    case 'board_date_past':
    case 'board_date_far':
    case 'board_hour_invalid':
    case 'board_repeat_early':
    case 'board_time_zone_invalid':
    case 'board_no_tasks':
    case 'board_nothing_chosen':
    case 'board_no_open_tasks':
    case 'board_task_of_playbook':
    case 'board_full':
      return phrases.t(`refusal.${refusal.code}`);
  }
}
