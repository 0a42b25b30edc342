import type { BoardTask } from '../../../boards/board/board';
import { TEXT_LIMITS } from '../../../boards/board/limits';
import type { Phrases } from '../../../i18n/phrases';
import type { TaskAsk } from '../../actions/board/boardChange';
import { changePress, formChange, type PressedChange, taskPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import type { TemplateData, TemplateName } from '../../card/templates';
import { inputChoice } from '../../rows/inputChoice';
import { cut } from '../../typeset/textRun';
import { aboutBoard } from '../board/aboutBoard';
import type { BoardView } from '../view/boardView';
import { nameOf } from './taskLayout';

/** A person whom a task can be assigned to. `id` comes back as `to` of the change `assign`. */
export type BoardMember = { id: string; name: string };

/** The people whom a task can be assigned to; `picker`: the client can also search for others. */
export type Assignable = { members: readonly BoardMember[]; picker: boolean };

/** A list of this length stays far below the size limit of a card. */
const MOST_MEMBERS = 80;

/** A question about one task, with a button back to it. */
export function taskAskLayout(view: BoardView, task: BoardTask, ask: TaskAsk, people: Assignable): Layout {
  const { board, phrases, seen } = view;
  const asked = askedFor(view, task, ask, people);
  const save = (change: PressedChange, title: string): Button => ({
    title,
    action: changePress(board, change, 'task', seen, 'merged'),
  });
  const title = phrases.t('title.task', { id: task.task });
  return {
    template: asked.template,
    data: { name: nameOf(view, task), ...asked.data },
    ...aboutBoard(view, title),
    summary: title,
    choices: [
      save(asked.change, asked.button),
      ...asked.more,
      { title: phrases.t('board.button.back-to-task'), action: taskPress(board.id, task.item, null, seen) },
    ],
  };
}

type Asked = {
  template: TemplateName;
  data: TemplateData;
  change: PressedChange;
  button: string;
  more: readonly Button[];
};

function askedFor(view: BoardView, task: BoardTask, ask: TaskAsk, people: Assignable): Asked {
  const { board, phrases, seen, clock } = view;
  const { item } = task;
  switch (ask) {
    case 'note':
      return {
        template: 'board-text',
        data: textInput('text', phrases.t('board.ask.note'), task.note?.text ?? '', TEXT_LIMITS.note, ''),
        change: { kind: 'note', item, was: task.note?.at ?? 0 },
        button: phrases.t('board.button.save'),
        more: [],
      };
    case 'skip':
      return {
        template: 'board-text',
        data: textInput(
          'reason',
          phrases.t('board.ask.skip'),
          '',
          TEXT_LIMITS.reason,
          phrases.t('board.ask.skip.required'),
        ),
        change: { kind: 'skip', item },
        button: phrases.t('board.button.skip-now'),
        more: [],
      };
    case 'assign': {
      const assign = formChange(board, 'assign', item);
      return {
        template: 'board-assign',
        data: {
          ...assignInput(phrases.t('board.ask.assign'), people, phrases),
          required: phrases.t('board.ask.assign.required'),
        },
        change: assign,
        button: phrases.t('board.button.assign'),
        more: task.assignedTo
          ? [
              {
                title: phrases.t('board.button.unassign'),
                action: changePress(board, assign, 'task', seen),
              },
            ]
          : [],
      };
    }
    case 'due':
      return {
        template: 'board-due',
        data: {
          text:
            board.due === null
              ? phrases.t('board.ask.due.none')
              : phrases.t('board.ask.due.board', { day: clock.day(board.due) }),
          label: phrases.t('board.ask.due'),
          due: task.due ?? '',
        },
        change: formChange(board, 'set-due', item),
        button: phrases.t('board.button.save'),
        more: [],
      };
  }
}

/** The data of the input for a person. */
export function assignInput(label: string, people: Assignable, phrases: Phrases): TemplateData {
  return {
    label,
    placeholder: phrases.t('board.ask.assign.placeholder'),
    picker: people.picker,
    choices: people.members
      .slice(0, MOST_MEMBERS)
      .map(({ id, name }) => inputChoice({ id, title: cut(name, 'name') })),
  };
}

/**
 * The data of the template `board-text`; `required` is the message if nothing was entered, empty if that is allowed.
 */
export function textInput(
  id: 'text' | 'reason' | 'title',
  label: string,
  value: string,
  maxLength: number,
  required: string,
): TemplateData {
  return {
    text: '',
    id,
    label,
    value,
    maxLength,
    isMultiline: id !== 'title',
    isRequired: required !== '',
    required,
  };
}
