import type { Board, BoardTask, ItemId } from '../board/board';
import { digest } from '../board/keys';
import { oneLine } from '../board/limits';
import type { Setting } from '../board/refusal';
import type { Action } from '../commands/rules';

/** What forms with values of the board in them are saved as. */
export const FORMS = ['rename', 'set-due', 'assign', 'set-reminders', 'set-repeat'] as const;
export type FormKind = (typeof FORMS)[number];
export type FormAction = Extract<Action, { kind: FormKind }>;

/**
 * The inputs of such forms by their names, with what they hold: that is all by which two values are compared. No button
 * carries what people typed, so a title is its digest.
 */
export type FormFields = Partial<
  Record<'title' | 'due' | 'to' | 'mode' | 'hour' | 'about' | 'every' | 'nextOn', string>
>;

/** The entry of the list of periods for no repetition. */
const NEVER = 'never';

export function isFormAction(action: Action): action is FormAction {
  return FORMS.some((kind) => kind === action.kind);
}

/** What the inputs of a form hold when it is made from this board. `item`: the task that it is about, if any. */
export function fieldsOn(board: Board, kind: FormKind, item: ItemId | null): FormFields {
  switch (kind) {
    case 'rename':
      return { title: digest(board.title) };
    case 'set-due':
      return { due: (item === null ? board : taskOn(board, item))?.due ?? '' };
    case 'assign':
      return { to: taskOn(board, item)?.assignedTo?.id ?? '' };
    case 'set-reminders': {
      const { mode, hour, about } = board.reminders;
      return { mode, hour: String(hour), about: about.join(',') };
    }
    case 'set-repeat':
      return { every: board.repeat?.every ?? NEVER, nextOn: board.repeat?.next ?? '' };
  }
}

/** What the inputs of a form held when it was saved. */
export function fieldsIn(action: FormAction): FormFields {
  switch (action.kind) {
    case 'rename':
      return { title: digest(oneLine(action.title)) };
    case 'set-due':
      return { due: action.due ?? '' };
    case 'assign':
      return { to: action.to?.id ?? '' };
    case 'set-reminders': {
      const { mode, hour, about } = action;
      return { mode, hour: String(hour), ...(about && { about: about.join(',') }) };
    }
    case 'set-repeat':
      return { every: action.every ?? NEVER, nextOn: action.next ?? '' };
  }
}

/** The action with those of its fields as they are on the board. */
export function withFieldsOf(board: Board, action: FormAction, fields: ReadonlySet<string>): FormAction {
  switch (action.kind) {
    case 'rename':
      return fields.has('title') ? { ...action, title: board.title } : action;
    case 'set-due': {
      const dated = action.item === null ? board : taskOn(board, action.item);
      return fields.has('due') && dated ? { ...action, due: dated.due } : action;
    }
    case 'assign':
      return fields.has('to') ? { ...action, to: taskOn(board, action.item)?.assignedTo ?? null } : action;
    case 'set-reminders': {
      const { mode, hour, about } = board.reminders;
      return {
        ...action,
        ...(fields.has('mode') && { mode }),
        ...(fields.has('hour') && { hour }),
        ...(fields.has('about') && { about }),
      };
    }
    case 'set-repeat': {
      const every = fields.has('every') ? (board.repeat?.every ?? null) : action.every;
      if (!fields.has('nextOn')) return { ...action, every };
      // The day of the month is that of the day beside it.
      const { day: _day, ...rest } = action;
      const { repeat } = board;
      return { ...rest, every, next: repeat?.next ?? null, ...(repeat && { day: repeat.day }) };
    }
  }
}

/** What those fields are on the board, for whoever is to read it. */
export function settingsOn(board: Board, action: FormAction, fields: ReadonlySet<string>): Setting[] {
  switch (action.kind) {
    case 'rename':
      return [{ kind: 'title', title: board.title }];
    case 'set-due': {
      const dated = action.item === null ? board : taskOn(board, action.item);
      return [{ kind: 'due', due: dated?.due ?? null }];
    }
    case 'assign':
      return [{ kind: 'to', to: taskOn(board, action.item)?.assignedTo ?? null }];
    case 'set-reminders': {
      const { mode, hour, about } = board.reminders;
      const all: Setting[] = [
        { kind: 'mode', mode },
        { kind: 'hour', hour },
        { kind: 'about', about },
      ];
      return all.filter(({ kind }) => fields.has(kind));
    }
    case 'set-repeat':
      return [{ kind: 'repeat', repeat: board.repeat }];
  }
}

/** The task that a form is about; null for the board. */
export function itemOf(action: FormAction): ItemId | null {
  return 'item' in action ? action.item : null;
}

function taskOn({ tasks }: Board, item: ItemId | null): BoardTask | undefined {
  return tasks.find((task) => task.item === item);
}
