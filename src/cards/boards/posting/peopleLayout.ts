import type { Person } from '../../../boards/board/board';
import { definitionsOf, inScope } from '../../../boards/board/definitions';
import type { Phrases } from '../../../i18n/phrases';
import type { Page } from '../../../playbook/page';
import type { BoardDraft } from '../../actions/board/boardDraft';
import { draftPress } from '../../actions/board/boardPress';
import { MOST_ROLES, NOBODY, roleInput } from '../../actions/board/rolePeople';
import type { Layout } from '../../card/layout';
import type { TemplateData } from '../../card/templates';
import { inputChoice } from '../../rows/inputChoice';
import { cut } from '../../typeset/textRun';
import type { Assignable } from '../task/taskAskLayout';
import { aboutDraft } from './aboutDraft';

/** Budget for the people of all roles, in UTF-16 units of JSON: each role has the list. */
const PEOPLE_BUDGET = 12_000;

/** A role that tasks of a draft have. */
type DraftRole = { key: string; label: string; count: number };

/** The roles of the tasks that a draft is about, in the order of the page. */
export function draftRoles({ scope }: Pick<BoardDraft, 'scope'>, page: Page): DraftRole[] {
  const roles = new Map<string, DraftRole>();
  for (const task of definitionsOf(page)) {
    if (task.role === null || !inScope(scope, task)) continue;
    const known = roles.get(task.role) ?? {
      key: task.role,
      label: task.snapshot.role ?? task.role,
      count: 0,
    };
    roles.set(task.role, { ...known, count: known.count + 1 });
  }
  return [...roles.values()].slice(0, MOST_ROLES);
}

/** Who does the tasks of each role from the start. `chosen`: the people of the draft, by role. */
export function peopleLayout(
  draft: BoardDraft,
  page: Page,
  people: Assignable,
  chosen: ReadonlyMap<string, Person>,
  phrases: Phrases,
): Layout {
  const roles = draftRoles(draft, page);
  const nobody = inputChoice({ id: NOBODY, title: phrases.t('board.nobody') });
  const each = PEOPLE_BUDGET / Math.max(roles.length, 1);
  const entered = roles.map(({ key }) => roleInput(key));
  const buttons = [
    { title: phrases.t('board.button.preview'), action: draftPress('preview', draft, entered) },
    { title: phrases.t('board.button.form'), action: draftPress('form', draft, entered) },
  ];
  return {
    template: 'board-people',
    data: {
      text: phrases.t(roles.length > 0 ? 'board.people.text' : 'board.people.none'),
      roles: roles.map(({ key, label, count }) => ({
        id: roleInput(key),
        label: `${cut(label, 'name')} (${count})`,
        placeholder: phrases.t('board.nobody'),
        picker: people.picker,
        to: chosen.get(key)?.id ?? NOBODY,
        choices: [nobody, ...choicesWithin(each, chosen.get(key), people.members)],
      })),
    },
    ...aboutDraft(draft, page, phrases.t('board.people.heading'), buttons, phrases),
  };
}

/** Whoever is chosen first, and as many others as there is room for. */
function choicesWithin(
  budget: number,
  chosen: Person | undefined,
  members: readonly Person[],
): TemplateData[] {
  const others = members.filter(({ id }) => id !== chosen?.id);
  const all = [...(chosen ? [chosen] : []), ...others].map(({ id, name }) =>
    inputChoice({ id, title: cut(name, 'name') }),
  );
  let left = budget;
  return all.filter((choice, index) => {
    left -= JSON.stringify(choice).length + 1;
    return index === 0 || left >= 0;
  });
}
