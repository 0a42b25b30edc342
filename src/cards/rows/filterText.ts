import type { TaskFilter } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Task, Term } from '../../playbook/page';

/** One condition of a filter as text, and the filter without it. */
export type FilterPart = { text: string; without: TaskFilter };

/** The conditions of a filter; empty if there are none. */
export function filterParts(
  filter: TaskFilter,
  tasks: readonly Task[],
  terms: readonly Term[],
  phrases: Phrases,
): FilterPart[] {
  const { requirement, roles, services, not } = filter;
  const roleTerms = [...tasks.flatMap((task) => (task.role ? [task.role] : [])), ...terms];
  const serviceTerms = [...tasks.flatMap((task) => task.services), ...terms];
  const left = (name: string) => phrases.t('filter.without', { name });
  return [
    ...(requirement
      ? [{ text: phrases.t(`filter.${requirement}`), without: { ...filter, requirement: null } }]
      : []),
    ...roles.map((key) => ({
      text: labelOf(key, roleTerms),
      without: { ...filter, roles: roles.filter((other) => other !== key) },
    })),
    ...services.map((key) => ({
      text: labelOf(key, serviceTerms),
      without: { ...filter, services: services.filter((other) => other !== key) },
    })),
    ...(not?.roles ?? []).map((key) => ({
      text: left(labelOf(key, roleTerms)),
      without: allowing(filter, 'roles', key),
    })),
    ...(not?.services ?? []).map((key) => ({
      text: left(labelOf(key, serviceTerms)),
      without: allowing(filter, 'services', key),
    })),
  ];
}

/** The filter without the exclusion of this role or service. */
function allowing({ not, ...filter }: TaskFilter, kind: 'roles' | 'services', key: string): TaskFilter {
  if (!not) return filter;
  const rest = { ...not, [kind]: not[kind].filter((other) => other !== key) };
  return rest.roles.length + rest.services.length > 0 ? { ...filter, not: rest } : filter;
}

function labelOf(key: string, terms: readonly Term[]): string {
  return terms.find((term) => term.key === key)?.label ?? key;
}
