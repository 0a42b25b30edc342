import { type Notice, notice } from '../../../boards/board/board';
import { rolesOf } from '../../../boards/board/groups';
import { TEXT_LIMITS } from '../../../boards/board/limits';
import { wishesOf } from '../../../boards/board/notices';
import type { Phrases } from '../../../i18n/phrases';
import type { BoardAsk, BoardNext } from '../../actions/board/boardChange';
import { NO_ROLE } from '../../actions/board/boardInputs';
import { changePress, formChange, menuPress, type PressedChange } from '../../actions/board/boardPress';
import type { Layout } from '../../card/layout';
import type { TemplateData, TemplateName } from '../../card/templates';
import { typesetText } from '../../typeset/line';
import { aboutBoard } from '../board/aboutBoard';
import { type Assignable, assignInput, textInput } from '../task/taskAskLayout';
import { remindersText } from '../text/remindersText';
import { repeatInputs, repeatText } from '../text/repeatText';
import { type BoardView, roleName } from '../view/boardView';
import { hourText } from '../view/clock';

/** Nobody is asked for where only the text of a row is needed. */
const NOBODY: Assignable = { members: [], picker: false };

/** What leads to a change of the board. */
export type ChangeAsk = Exclude<BoardAsk, 'template'>;

/** A question about a whole board, with a button back to its menu. */
export function menuAskLayout(view: BoardView, ask: ChangeAsk, people: Assignable): Layout {
  const { board, phrases, seen } = view;
  const asked = menuAsk(view, ask, people);
  const inputs = ask === 'withdraw' ? 'none' : 'merged';
  return {
    template: asked.template,
    data: asked.data,
    ...aboutBoard(view, asked.title),
    choices: [
      { title: asked.button, action: changePress(board, asked.change, asked.next, seen, inputs) },
      { title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) },
    ],
  };
}

type Asked = {
  template: TemplateName;
  data: TemplateData;
  title: string;
  /** The text of its row in the menu: the current value, or what will happen. */
  now: string;
  change: PressedChange;
  button: string;
  next: BoardNext;
};

/** The form for a change to a board, together with the text of its row in the menu. */
export function menuAsk(view: BoardView, ask: ChangeAsk, people: Assignable = NOBODY): Asked {
  const { board, phrases, clock, seen } = view;
  const saving = { button: phrases.t('board.button.save'), next: 'menu' } as const;
  switch (ask) {
    case 'rename':
      return {
        ...saving,
        template: 'board-text',
        data: {
          name: [],
          ...textInput(
            'title',
            phrases.t('board.form.title'),
            board.title,
            TEXT_LIMITS.title,
            phrases.t('board.form.title.required'),
          ),
        },
        title: phrases.t('board.menu.rename'),
        now: board.title,
        change: formChange(board, 'rename'),
      };
    case 'due':
      return {
        ...saving,
        template: 'board-due',
        data: {
          name: [],
          text: phrases.t('board.ask.board-due'),
          label: phrases.t('board.ask.due'),
          due: board.due ?? '',
        },
        title: phrases.t('board.menu.due'),
        now: board.due === null ? phrases.t('board.due.none') : clock.day(board.due),
        change: formChange(board, 'set-due'),
      };
    case 'reminders':
      return {
        ...saving,
        template: 'board-reminders',
        data: {
          text: phrases.t('board.ask.reminders', { zone: board.timeZone }),
          modeLabel: phrases.t('board.ask.reminders.mode'),
          mode: board.reminders.mode,
          ...aboutInput(phrases.t('board.ask.reminders.about'), board.reminders.about, phrases),
          modes: (['both', 'channel', 'private', 'off'] as const).map((mode) => ({
            title: phrases.t(`board.reminders.${mode}`),
            value: mode,
          })),
          hourLabel: phrases.t('board.ask.reminders.hour'),
          hour: String(board.reminders.hour),
          hours: Array.from({ length: 24 }, (_, hour) => ({ title: hourText(hour), value: String(hour) })),
        },
        title: phrases.t('board.menu.reminders'),
        now: remindersText(board.reminders, view),
        change: { ...formChange(board, 'set-reminders'), about: '' },
      };
    case 'wishes': {
      const wished = view.reader === null ? [] : wishesOf(board, view.reader.id);
      return {
        ...saving,
        template: 'board-wishes',
        data: {
          text: phrases.t('board.ask.wishes'),
          ...aboutInput(phrases.t('board.ask.wishes.about'), wished, phrases),
        },
        title: phrases.t('board.menu.wishes'),
        now:
          wished.length === 0
            ? phrases.t('board.menu.opt-in.text')
            : phrases.names(wished.map((kind) => phrases.t(`board.notice.${kind}`))),
        change: { kind: 'set-wishes', about: '' },
      };
    }
    case 'plan': {
      const label = phrases.t('board.ask.plan.who');
      return {
        template: 'board-plan',
        data: {
          text: phrases.t('board.ask.plan'),
          roleLabel: phrases.t('board.ask.plan.role'),
          role: seen.role ?? NO_ROLE,
          roles: [
            { title: phrases.t('board.ask.plan.all'), value: NO_ROLE },
            ...rolesOf(board.tasks).map((role) => ({ title: roleName(view, role), value: role })),
          ],
          ...assignInput(label, people, phrases),
          dueLabel: phrases.t('board.ask.due'),
        },
        title: phrases.t('board.menu.plan'),
        now: phrases.t('board.menu.plan.text'),
        change: { kind: 'plan' },
        button: phrases.t('board.button.save'),
        next: 'board',
      };
    }
    case 'add-task': {
      const required = phrases.t('board.ask.own.required');
      return {
        template: 'board-own',
        data: {
          ...textInput('title', phrases.t('board.ask.own.title'), '', TEXT_LIMITS.own, required),
          text: phrases.t('board.ask.own'),
          roleLabel: phrases.t('board.ask.own.role'),
          roles: [
            { title: phrases.t('board.ask.own.no-role'), value: NO_ROLE },
            ...allRoles(view).map((role) => ({ title: roleName(view, role), value: role })),
          ],
          role: seen.role ?? NO_ROLE,
          requirementLabel: phrases.t('board.ask.own.requirement'),
          requirements: (['mandatory', 'optional'] as const).map((value) => ({
            title: phrases.t(`requirement.${value}`),
            value,
          })),
        },
        title: phrases.t('board.menu.own'),
        now: phrases.t('board.menu.own.text'),
        change: { kind: 'add-task' },
        button: phrases.t('board.button.add'),
        next: 'board',
      };
    }
    case 'repeat': {
      const hour = hourText(board.reminders.hour);
      return {
        ...saving,
        template: 'board-repeat',
        data: {
          text: phrases.t('board.ask.repeat', { hour, zone: board.timeZone }),
          ...repeatInputs(board.repeat, phrases),
        },
        title: phrases.t('board.form.repeat'),
        now: repeatText(board.repeat, view),
        change: formChange(board, 'set-repeat'),
      };
    }
    case 'withdraw':
      return {
        template: 'message',
        data: { text: typesetText(phrases.t('board.ask.withdraw')) },
        title: phrases.t('board.menu.withdraw'),
        now: phrases.t('board.menu.withdraw.text'),
        change: { kind: 'withdraw' },
        button: phrases.t('board.button.withdraw'),
        next: 'board',
      };
  }
}

/** The roles of the page first, then all others that the playbook names. */
function allRoles({ board, playbook }: BoardView): string[] {
  return [...new Set([...rolesOf(board.tasks), ...playbook.roles.keys()])];
}

function aboutInput(aboutLabel: string, chosen: readonly Notice[], phrases: Phrases): TemplateData {
  return {
    aboutLabel,
    about: chosen.join(','),
    abouts: notice.options.map((kind) => ({ title: phrases.t(`board.notice.${kind}`), value: kind })),
  };
}
