import type { Board, ItemId } from '../../../boards/board/board';
import type { Left } from '../../../boards/board/refusal';
import type { Phrases } from '../../../i18n/phrases';
import { refusalText } from './refusalText';

/** More numbers of tasks make a line that nobody reads. */
const MOST_ITEMS = 12;
/** More reasons than a toast has room for. */
const MOST_REASONS = 4;

/** The numbers of tasks, as many as somebody reads. */
export function numbersText(numbers: readonly string[], phrases: Phrases): string {
  const more = numbers.length - MOST_ITEMS;
  const rest = more > 0 ? [phrases.t('list.more', { count: more })] : [];
  return phrases.names([...numbers.slice(0, MOST_ITEMS), ...rest]);
}

/** Which of several tasks a change did not count for, and why: one sentence for each reason. */
export function leftTexts(
  { tasks }: Pick<Board, 'tasks'>,
  left: readonly Left[],
  phrases: Phrases,
): string[] {
  const numbers = new Map(tasks.map(({ item, task }) => [item, task]));
  const reasons = new Map<string, ItemId[]>();
  for (const { item, why } of left) {
    const reason = why === 'already' ? phrases.t('board.several.already') : refusalText(why, phrases);
    reasons.set(reason, [...new Set([...(reasons.get(reason) ?? []), numbers.get(item) ?? item])]);
  }
  const others = new Set([...reasons.values()].slice(MOST_REASONS).flat()).size;
  const told = [...reasons]
    .slice(0, MOST_REASONS)
    .map(([why, items]) => phrases.t('board.several.left', { tasks: numbersText(items, phrases), why }));
  return others === 0 ? told : [...told, phrases.t('board.several.left-others', { count: others })];
}

/** What became of a change of several tasks: how many it changed, and why not the others. */
export function severalTexts(
  board: Pick<Board, 'tasks'>,
  changed: number,
  left: readonly Left[],
  phrases: Phrases,
): string[] {
  const head = changed === 0 ? 'board.several.none' : 'board.several.changed';
  return [phrases.t(head, { count: changed }), ...leftTexts(board, left, phrases)];
}
