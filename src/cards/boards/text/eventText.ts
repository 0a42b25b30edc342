import type { BoardEvent } from '../../../boards/history/command';
import { personName } from '../../text/personName';
import { cut } from '../../typeset/textRun';
import type { BoardView } from '../view/boardView';
import { roleName, wordsIn } from '../view/boardView';

/** One entry of the history as a sentence. */
export function eventText(view: BoardView, event: BoardEvent): string {
  const { phrases, clock } = view;
  const { action } = event;
  const who = cut(personName(event.by, phrases), 'name');
  switch (action.kind) {
    case 'skip': {
      const params = { who, task: taskText(view, action.item), reason: cut(action.reason, 'note') };
      return phrases.t('board.event.skip', params);
    }
    case 'note':
      return action.text === ''
        ? phrases.t('board.event.note-removed', { who, task: taskText(view, action.item) })
        : phrases.t('board.event.note', {
            who,
            task: taskText(view, action.item),
            text: cut(action.text, 'note'),
          });
    case 'assign':
      return action.to === null
        ? phrases.t('board.event.unassign', { who, task: taskText(view, action.item) })
        : phrases.t('board.event.assign', {
            who,
            task: taskText(view, action.item),
            whom: cut(personName(action.to, phrases), 'name'),
          });
    case 'set-due': {
      const day = action.due === null ? phrases.t('board.due.none') : clock.day(action.due);
      return action.item === null
        ? phrases.t('board.event.board-due', { who, day })
        : phrases.t('board.event.due', { who, task: taskText(view, action.item), day });
    }
    case 'plan': {
      const what = [
        action.to && phrases.t('board.assigned', { who: cut(personName(action.to, phrases), 'name') }),
        action.due && phrases.t('board.due.later', { day: clock.day(action.due) }),
      ].filter((text) => text !== null);
      const tasks = [
        phrases.t('count.tasks', { count: action.items.length }),
        ...(action.role === null ? [] : [roleName(view, action.role)]),
      ];
      return phrases.t('board.event.plan', { who, tasks: tasks.join(' · '), what: what.join(' · ') });
    }
    case 'several': {
      const { to, due, items, changed } = action;
      const part = (text: string, of: readonly string[]) =>
        of.length === items.length ? text : `${text} (${of.length})`;
      const what = [
        to &&
          part(phrases.t('board.assigned', { who: cut(personName(to, phrases), 'name') }), changed.assigned),
        due && part(phrases.t('board.due.later', { day: clock.day(due) }), changed.dated),
        changed.ticked.length > 0 ? part(phrases.t('board.event.several.done'), changed.ticked) : null,
      ].filter((text) => text !== null);
      const tasks = phrases.t('count.tasks', { count: items.length });
      return phrases.t('board.event.several', { who, tasks, what: what.join(' · ') });
    }
    case 'set-repeat': {
      const { every, next } = action;
      if (every === null || next === null) return phrases.t('board.event.repeat-stopped', { who });
      const period = phrases.t(`board.repeat.${every}`);
      const what = phrases.t('board.repeat.next', { period, day: clock.day(next) });
      return phrases.t('board.event.set-repeat', { who, what });
    }
    case 'hand-on':
      return phrases.t(action.board === null ? 'board.event.repeat-ended' : 'board.event.hand-on');
    case 'add-task':
    case 'remove-task':
      return phrases.t(`board.event.${action.kind}`, { who, title: cut(action.title, 'event') });
    case 'rename':
      return phrases.t('board.event.rename', { who, title: action.title });
  }
  // The other events need only the person and the task. Each kind has its own text; if one is missing, this key does
  // not compile.
  const task = 'item' in action ? taskText(view, action.item) : '';
  return phrases.t(`board.event.${action.kind}`, { who, task });
}

/** "4047 Name"; only the item's id if the board no longer has the task. */
function taskText(view: BoardView, item: string): string {
  const task = view.board.tasks.find((candidate) => candidate.item === item);
  return task ? `${task.task} ${cut(wordsIn(view, task).name, 'event')}` : item;
}
