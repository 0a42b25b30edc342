import type { TaskFilter } from '../../../answering/topic';
import type { Board, BoardId, ItemId, RepeatEvery } from '../../../boards/board/board';
import { type FormFields, type FormKind, fieldsOn } from '../../../boards/history/formFields';
import type { Locale } from '../../../playbook/locale';
import type { PageId } from '../../../playbook/page';
import type { BoardAction } from './boardAction';
import type { BoardAsk, BoardChange, BoardNext, TaskAsk } from './boardChange';
import { type BoardDraft, type DraftStep, draftData, type FormOrigin } from './boardDraft';
import { type BoardSeen, seenData } from './boardSeen';
import { type ListOrigin, originData } from './listPlace';

/**
 * A board action as a button carries it: flat, so that a client can merge inputs into it, and without the parser's
 * default values. `inputs: 'none'`: the client must not merge the inputs of the card.
 */
export type BoardPress = {
  verb: BoardAction['verb'] | 'row';
  wire: Readonly<Record<string, unknown>>;
  inputs: 'none' | 'merged';
};

/**
 * What is known before the process is chosen: who asked, and what they said of the board. `title` is empty if they named
 * none, `locale` and `every` are null; `next`: when it is repeated first; `to`: the id of who is to do the tasks, empty
 * for nobody.
 */
export type AskedBoard = FormOrigin & {
  title: string;
  due: string | null;
  locale: Locale | null;
  every: RepeatEvery | null;
  next: string | null;
  to: string;
};

/** A change without the fields that come from inputs of the card. */
export type PressedChange = {
  kind: BoardChange['kind'];
  item?: ItemId;
  fingerprint?: string;
  /** What counts if the client sends nothing for an input in which nothing is chosen. */
  about?: '';
  /** When the note was written that the card shows; 0 for none. When the tick was that is undone. */
  was?: number;
  /** What the inputs of the form hold when it is made; not of what has no inputs with values of the board. */
  base?: FormFields;
  picked?: string;
};

/** What a form is saved as, with what its inputs hold now: it tells later what others have changed meanwhile. */
export function formChange(board: Board, kind: FormKind, item: ItemId | null = null): PressedChange {
  return { kind, ...(item !== null && { item }), base: fieldsOn(board, kind, item) };
}

function leading(verb: BoardAction['verb'], wire: Readonly<Record<string, unknown>> = {}): BoardPress {
  return { verb, wire, inputs: 'none' };
}

/** `asked` is set on the cards of the posting dialog. */
export function newBoardPress(page: PageId, filter: TaskFilter, asked?: AskedBoard): BoardPress {
  return leading('board-new', { page, filter, ...(asked && askedData(asked)) });
}

/** Opens the form for the page that is chosen in the card's input `page`. */
export function chosenBoardPress(filter: TaskFilter, asked: AskedBoard): BoardPress {
  return { verb: 'board-new', wire: { filter, ...askedData(asked) }, inputs: 'merged' };
}

/** Without the title, which was typed: it is an input of the card. */
function askedData({ owner, form, due, locale, every, next, to }: AskedBoard) {
  return {
    owner,
    form,
    ...(due !== null && { due }),
    ...(locale !== null && { locale }),
    ...(every !== null && { every }),
    ...(next !== null && { nextOn: next }),
    ...(to !== '' && { to }),
  };
}

/** `entered` lists the fields that are inputs of the card; the button leaves them out. */
export function draftPress(step: DraftStep, draft: BoardDraft, entered: readonly string[]): BoardPress {
  const data = Object.entries(draftData(draft)).filter(([field]) => !entered.includes(field));
  return { verb: 'board-draft', wire: { step, ...Object.fromEntries(data) }, inputs: 'merged' };
}

/** Posts what a preview shows. @param shown the mark of that, as `previewMark` */
export function postPress(draft: BoardDraft, shown: string): BoardPress {
  const press = draftPress('post', draft, ['title']);
  return { ...press, wire: { ...press.wire, shown } };
}

/** Before there is a draft, a form has no `operation`. */
export function discardPress({ owner, form, operation }: FormOrigin & { operation?: string }): BoardPress {
  return leading('board-discard', { owner, form, ...(operation !== undefined && { operation }) });
}

export function showPress(board: BoardId, seen: BoardSeen): BoardPress {
  return leading('board-show', { board, ...seenData(seen) });
}

export function rolesPress(board: BoardId, seen: BoardSeen): BoardPress {
  return leading('board-roles', { board, ...seenData(seen) });
}

export function taskPress(board: BoardId, item: ItemId, ask: TaskAsk | null, seen: BoardSeen): BoardPress {
  return leading('board-task', { board, item, ...(ask && { ask }), ...seenData(seen) });
}

export function menuPress(board: BoardId, ask: BoardAsk | null, seen: BoardSeen): BoardPress {
  return leading('board-menu', { board, ...(ask && { ask }), ...seenData(seen) });
}

/** Opens a part of the tasks to pick from, with what is picked on the others; the rest comes from inputs. */
export function severalPress(
  board: BoardId,
  part: number,
  picked: readonly ItemId[],
  seen: BoardSeen,
  inputs: BoardPress['inputs'] = 'none',
): BoardPress {
  const others = picked.length > 0 && { picked: picked.join(',') };
  return { verb: 'board-several', wire: { board, part, ...others, ...seenData(seen) }, inputs };
}

export function historyPress(board: BoardId, part: number, seen: BoardSeen): BoardPress {
  return leading('board-history', { board, part, ...seenData(seen) });
}

export function differencesPress(board: BoardId, part: number, seen: BoardSeen): BoardPress {
  return leading('board-differences', { board, ...(part !== 0 && { part }), ...seenData(seen) });
}

export function exportPress(board: BoardId, format: 'csv' | 'json'): BoardPress {
  return leading('board-export', { board, format });
}

/** Tries again to post or to update the card of a board. */
export function retryPress(board: BoardId): BoardPress {
  return leading('board-retry', { board });
}

/** Opens the form with the contents of a board, to post it in another place. */
export function elsewherePress(board: BoardId): BoardPress {
  return leading('board-elsewhere', { board });
}

export function minePress(part: number, from: ListOrigin): BoardPress {
  return leading('board-mine', { part, ...originData(from) });
}

export function listPress(part: number, from: ListOrigin): BoardPress {
  return leading('board-list', { part, ...originData(from) });
}

/** From now on all boards in the reader's language, or no more. */
export function languagePress(board: BoardId, always: boolean, seen: BoardSeen): BoardPress {
  return leading('board-language', { board, always, ...seenData(seen) });
}

/** Use `inputs: 'merged'` if an input of the card supplies the rest of the change. */
export function changePress(
  board: Pick<Board, 'id' | 'change'>,
  change: PressedChange,
  next: BoardNext,
  seen: BoardSeen,
  inputs: BoardPress['inputs'] = 'none',
): BoardPress {
  const wire = {
    board: board.id,
    ...change,
    at: board.change,
    ...(next !== 'board' && { next }),
    ...seenData(seen),
  };
  return { verb: 'board-change', wire, inputs };
}
