import type { Reply } from '../answering/answer';
import type { BoardAction } from '../cards/actions/board/boardAction';

/** Activity types with a label of their own. All others share one, so that clients cannot create new labels. */
const KNOWN_TYPES = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate']);

export function activityLabel(type: string): string {
  return KNOWN_TYPES.has(type) ? type : 'other';
}

/** What became of a question; `error` for a turn that failed. */
export type AnswerOutcome = 'answered' | 'closest' | 'none' | 'error';

export function outcomeOf({ answer }: Reply): AnswerOutcome {
  if (answer.kind === 'none') return 'none';
  return answer.kind === 'choices' ? 'closest' : 'answered';
}

const BOARD = 'board-';

/** `tick`, `assign`, `show` …: a change by its kind, anything else by its verb. */
export function actionLabel(action: BoardAction): string {
  return action.verb === 'board-change' ? action.change.kind : action.verb.slice(BOARD.length);
}

/** Three digits would be too many labels; 429 is one of its own, because it says to slow down. */
export function statusLabel(status: number | null): string {
  if (status === null) return 'none';
  return status === 429 ? '429' : `${Math.floor(status / 100)}xx`;
}
