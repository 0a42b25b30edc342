import type { Board } from '../../../boards/board/board';
import type { Refusal } from '../../../boards/board/refusal';
import { rightsRefusal } from '../../../boards/commands/rights';
import { type ActionKind, ruleFor } from '../../../boards/commands/rules';
import { CHANGE_OF_BOARD_ASK, CHANGE_OF_TASK_ASK } from '../../../cards/actions/board/boardChange';
import type { BoardReader } from '../../../cards/boardCards';
import type { ReaderView } from '../views/readerView';

type Page = ReaderView['page'];

/**
 * Why what a page asks for would be refused to this person, whatever they enter; undefined if it would not, or if the
 * page asks for nothing. Who somebody is may be known by the time they have entered it.
 */
export function askRefusal(
  board: Board,
  { actor }: Pick<BoardReader, 'actor'>,
  page: Page,
): Refusal | undefined {
  const kind = changeOf(page);
  const refusal = kind === null ? undefined : rightsRefusal(board, actor, ruleFor(kind));
  return refusal?.code === 'board_member_unknown' ? undefined : refusal;
}

/** The same page without what it asks for. */
export function withoutAsk(page: Page): Page {
  switch (page.kind) {
    case 'task':
    case 'menu':
      return { ...page, ask: null };
    case 'several':
      return { kind: 'board' };
    case 'board':
    case 'roles':
    case 'history':
    case 'differences':
      return page;
  }
}

function changeOf(page: Page): ActionKind | null {
  switch (page.kind) {
    case 'task':
      return page.ask && CHANGE_OF_TASK_ASK[page.ask];
    case 'menu':
      return page.ask && CHANGE_OF_BOARD_ASK[page.ask];
    case 'several':
      return 'several';
    case 'board':
    case 'roles':
    case 'history':
    case 'differences':
      return null;
  }
}
