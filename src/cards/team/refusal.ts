import type { Person } from '../../boards/board/board';
import type { Phrases } from '../../i18n/phrases';
import { TEAM_LIMITS } from '../../team/limits';
import { personName } from '../text/personName';

/** Why something about a question to the team was not done. The codes are permanent. `place` is a name. */
export type TeamRefusal =
  | {
      code:
        | 'stale'
        | 'withdrawn'
        | 'not-yours'
        | 'answer-empty'
        | 'answer-too-long'
        | 'question-empty'
        | 'question-too-long'
        | 'too-many'
        | 'question-gone'
        | 'draft-gone'
        | 'no-channel'
        | 'page-gone'
        | 'not-manager'
        | 'place-closed'
        | 'channels-full';
    }
  | { code: 'taken' | 'answered'; by: Person | null }
  | { code: 'not-member' | 'member-unknown'; place: string };

export function refusalText(refusal: TeamRefusal, phrases: Phrases): string {
  switch (refusal.code) {
    case 'taken':
    case 'answered':
      return phrases.t(`team.refused.${refusal.code}`, {
        name: refusal.by ? personName(refusal.by, phrases) : '',
      });
    case 'not-member':
    case 'member-unknown':
      return phrases.t(`team.refused.${refusal.code}`, { place: refusal.place });
    case 'answer-too-long':
      return phrases.t('team.refused.answer-too-long', { most: TEAM_LIMITS.answer });
    case 'question-too-long':
      return phrases.t('team.refused.question-too-long', { most: TEAM_LIMITS.question });
    case 'too-many':
      return phrases.t('team.refused.too-many', { most: TEAM_LIMITS.openQuestions });
    case 'channels-full':
      return phrases.t('team.refused.channels-full', { most: TEAM_LIMITS.channels });
    case 'stale':
    case 'withdrawn':
    case 'not-yours':
    case 'answer-empty':
    case 'question-empty':
    case 'question-gone':
    case 'draft-gone':
    case 'no-channel':
    case 'page-gone':
    case 'not-manager':
    case 'place-closed':
      return phrases.t(`team.refused.${refusal.code}`);
  }
}
