import type { BoardTask, ItemId } from '../../../boards/board/board';
import { tasksOfRole } from '../../../boards/board/groups';
import { isolated } from '../../../playbook/bidi';
import { changePress, menuPress, severalPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { personName } from '../../text/personName';
import { shortened } from '../../text/shortened';
import { aboutBoard } from '../board/aboutBoard';
import { partNames } from '../board/boardParts';
import { type Assignable, assignInput } from '../task/taskAskLayout';
import { type BoardView, wordsIn } from '../view/boardView';

/** What somebody has picked and entered so far, on all parts of the list, and the part that they look at. */
export type SeveralPicked = {
  part: number;
  picked: readonly ItemId[];
  to: string | null;
  due: string | null;
  tick: boolean;
};

/** Budget for the choices of one part, in UTF-16 units of JSON: they are one input, which cannot be split. */
const CHOICES_BUDGET = 9000;
/** A longer list hides what is to be changed, which is below it. */
const MOST_TASKS = 30;
/** Longest title of a choice. */
const LONGEST_CHOICE = 110;
/** As many as fit beside the tasks. */
const MOST_PEOPLE = 25;

/** The tasks that are not done, to pick several and change them at once. In parts if there are many. */
export function severalLayout(view: BoardView, asked: SeveralPicked, people: Assignable): Layout {
  const { board, phrases, seen } = view;
  const tasks = seen.role === null ? board.tasks : tasksOfRole(board.tasks, seen.role);
  const parts = partsOf(
    view,
    tasks.filter(({ state }) => state.kind !== 'done'),
  );
  const part = Math.min(asked.part, parts.length - 1);
  const here = parts[part] ?? [];
  const picked = new Set(asked.picked);
  const items = here.flatMap(({ item }) => (picked.has(item) ? [item] : []));
  const shown = new Set(here.map(({ item }) => item));
  const others = asked.picked.filter((item) => !shown.has(item));
  const names = partNames(parts, phrases);
  const turnTo = (to: number): Button[] => {
    const title = names[to];
    return title === undefined ? [] : [{ title, action: severalPress(board.id, to, others, seen, 'merged') }];
  };
  const mayPlan = view.mayManage && board.state === 'open';
  const change = { kind: 'several', ...(others.length > 0 && { picked: others.join(',') }) } as const;
  const members = people.members.slice(0, MOST_PEOPLE);
  const who = phrases.t('board.ask.plan.who');
  const { choices: assignable, ...assign } = assignInput(who, { ...people, members }, phrases);
  return {
    template: 'board-several',
    data: {
      text: phrases.t(mayPlan ? 'board.ask.several' : 'board.ask.several.tick'),
      itemsLabel: [phrases.t('label.tasks'), parts.length > 1 ? (names[part] ?? '') : '']
        .filter((text) => text !== '')
        .join(' '),
      items: items.join(','),
      choices: here.map((task) => choiceOf(view, task)),
      others: others.length > 0 ? phrases.t('board.ask.several.others', { count: others.length }) : '',
      tickLabel: phrases.t('board.ask.several.what'),
      tickTitle: phrases.t('board.ask.several.done'),
      // Nothing else is asked of those who do not manage the board.
      tick: String(asked.tick || !mayPlan),
      mayPlan,
      ...assign,
      to: asked.to ?? '',
      people: assignable ?? [],
      dueLabel: phrases.t('board.ask.due'),
      due: asked.due ?? '',
    },
    ...aboutBoard(view, phrases.t('board.menu.several')),
    choices: [
      { title: phrases.t('board.button.save'), action: changePress(board, change, 'board', seen, 'merged') },
      ...turnTo(part - 1),
      ...turnTo(part + 1),
      { title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) },
    ],
  };
}

function partsOf(view: BoardView, tasks: readonly BoardTask[]): BoardTask[][] {
  const parts: BoardTask[][] = [[]];
  let left = CHOICES_BUDGET;
  for (const task of tasks) {
    const needed = JSON.stringify(choiceOf(view, task)).length + 1;
    const current = parts.at(-1) ?? [];
    if (current.length >= MOST_TASKS || (needed > left && current.length > 0)) {
      parts.push([task]);
      left = CHOICES_BUDGET - needed;
    } else {
      current.push(task);
      left -= needed;
    }
  }
  return parts;
}

/** What tells tasks of the same page apart: number, name, role, and who has it. */
function choiceOf(view: BoardView, task: BoardTask): TemplateData {
  const { name, role } = wordsIn(view, task);
  const person = task.assignedTo ?? task.claimedBy;
  const owner = person ? personName(person, view.phrases) : '';
  const marks = [role ?? '', owner].filter((text) => text !== '').map((text) => shortened(text, 30));
  const named = `${task.task} ${isolated(shortened(name, LONGEST_CHOICE - task.task.length - 1))}`;
  return { title: [named, ...marks].join(' · '), value: task.item };
}
