import type { Executed } from '../../../boards/keeping/service';
import { type BoardChange, isUndo } from '../../../cards/actions/board/boardChange';
import type { BoardCards } from '../../../cards/boardCards';
import type { BoardTurn } from '../access/boardTurn';

/**
 * What the card after a change does not show by itself: that nothing was changed, what stays as somebody else has set it,
 * and what became of several tasks.
 */
export function outcomeTexts(
  cards: BoardCards,
  { input: { locale }, phrases }: BoardTurn,
  executed: Extract<Executed, { kind: 'changed' | 'unchanged' }>,
  change: BoardChange,
): string[] {
  if (executed.kept) return [cards.keptText(executed.kept, locale)];
  if (executed.kind === 'unchanged') {
    if (executed.why === 'outdated') return [phrases.t('board.outdated')];
    if (executed.why === 'already' && isUndo(change)) return [phrases.t('board.undo.already')];
    return change.kind === 'several' && executed.why === 'already'
      ? [`${phrases.t('board.several.none')} ${phrases.t('board.several.already')}`]
      : [];
  }
  const { action } = executed.event;
  if (action.kind !== 'several') return [];
  return cards.severalTexts(executed.stored.board, action.items.length, executed.left, { locale });
}
