import type { TaskFilter } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Task, Term } from '../../playbook/page';
import { shortened } from '../shortened';

/** What a filter lets through, in the words of the tasks it filters; empty when that is everything. */
export function filterText(filter: TaskFilter, tasks: readonly Task[], phrases: Phrases): string {
  const roles = tasks.flatMap((task) => (task.role ? [task.role] : []));
  const services = tasks.flatMap((task) => task.services);
  const parts = [
    ...(filter.requirement ? [phrases.t(`filter.${filter.requirement}`)] : []),
    ...filter.roles.map((key) => labelOf(key, roles)),
    ...filter.services.map((key) => labelOf(key, services)),
  ];
  return shortened(parts.join(' · '), 300);
}

function labelOf(key: string, terms: readonly Term[]): string {
  return terms.find((term) => term.key === key)?.label ?? key;
}
