import type { Scope } from '../../../boards/board/board';
import { labelOf, nearestLabel, type Vocabulary } from '../../../playbook/playbook';
import { filterParts } from '../../rows/filterText';
import { type BoardView, pageOf } from '../view/boardView';

/** How the tasks of a board were chosen, one text per condition; empty if all tasks or single tasks were chosen. */
export function scopeParts(view: BoardView): string[] {
  const { board, playbook, phrases, locale } = view;
  const { scope } = board;
  if (scope.kind === 'chosen' || isEverything(scope)) return [];
  const terms = (keys: readonly string[], vocabulary: Vocabulary) =>
    keys.map((key) => ({
      key,
      label: labelOf(vocabulary, key, locale) ?? nearestLabel(vocabulary, key, board.locale) ?? key,
    }));
  const named = [
    ...terms([...scope.roles, ...(scope.not?.roles ?? [])], playbook.roles),
    ...terms([...scope.services, ...(scope.not?.services ?? [])], playbook.services),
  ];
  const tasks = pageOf(view)?.page.tasks ?? [];
  return filterParts(scope, tasks, named, phrases).map(({ text }) => text);
}

/** A quick check, because most boards have no filter and are laid out often. */
function isEverything({ requirement, roles, services, not }: Extract<Scope, { kind: 'filter' }>): boolean {
  return requirement === null && roles.length + services.length === 0 && !not;
}
