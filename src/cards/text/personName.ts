import type { Person } from '../../boards/board/board';
import { isFormer } from '../../boards/board/named';
import type { Phrases } from '../../i18n/phrases';
import { isolated } from '../../playbook/bidi';

/** The name of a person as cards show it; a word for somebody of whom nothing is kept. */
export function personName(person: Person, phrases: Phrases): string {
  return isFormer(person) ? phrases.t('person.former') : isolated(person.name);
}
