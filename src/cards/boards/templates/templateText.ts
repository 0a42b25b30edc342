import type { Gone } from '../../../boards/templates/gone';
import type { Template } from '../../../boards/templates/templates';
import type { Phrases } from '../../../i18n/phrases';
import { findPage, labelOf, type Playbook } from '../../../playbook/playbook';
import { listedWithin } from '../../text/listedWithin';
import { personName } from '../../text/personName';
import { cut, ROOM } from '../../typeset/textRun';

/** More numbers of tasks make a line that nobody reads. */
const MOST_ITEMS = 12;

/** What a template has that the playbook no longer has; the rest is posted. */
export function goneText(gone: Gone, phrases: Phrases): string {
  switch (gone.kind) {
    case 'page':
      return phrases.t('board.template.gone.page');
    case 'tasks': {
      const { items } = gone;
      const more = items.length > MOST_ITEMS ? ['…'] : [];
      return phrases.t('board.template.gone.tasks', {
        tasks: phrases.names([...items.slice(0, MOST_ITEMS), ...more]),
      });
    }
  }
}

/** The title of the process that a template is about, in the reader's language; its id if the playbook lost it. */
export function processText({ blueprint: { page } }: Template, playbook: Playbook, phrases: Phrases): string {
  return findPage(playbook, page, phrases.locale)?.page.title ?? page;
}

/** Who does the tasks of which role. */
export function rolesText({ blueprint }: Template, playbook: Playbook, phrases: Phrases): string {
  const { people, own, page } = blueprint;
  const tasks = findPage(playbook, page, phrases.locale)?.page.tasks ?? [];
  const nameOf = (key: string) =>
    tasks.find(({ role }) => role?.key === key)?.role?.label ??
    labelOf(playbook.roles, key, phrases.locale) ??
    own.find((task) => task.role === key)?.roleLabel ??
    key;
  const each = people.map(
    ({ role, to }) => `${cut(nameOf(role), 'name')}: ${cut(personName(to, phrases), 'name')}`,
  );
  return listedWithin(each, ROOM.filter, phrases);
}
