import type { Scope } from '../../../boards/board/board';
import type { Phrases } from '../../../i18n/phrases';
import type { Page, Term } from '../../../playbook/page';
import { ALL_SERVICES, nearestLabel, type Playbook, type Vocabulary } from '../../../playbook/playbook';
import { passes, traitsOf } from '../../../playbook/tasks/taskFilter';
import { leftOutRole, leftOutService, leftOutValues } from '../../actions/board/leftOut';
import type { TemplateData } from '../../card/templates';
import { inputChoice } from '../../rows/inputChoice';

type Filter = Extract<Scope, { kind: 'filter' }>;

const NOTHING_LEFT_OUT: Filter = { kind: 'filter', requirement: null, roles: [], services: [] };

/**
 * The inputs for which tasks to post. `entered` lists the fields that these inputs send; buttons must carry the others.
 * `isNarrowed`: a role or a service is wanted or left out.
 */
export function whichInputs(
  scope: Scope,
  page: Page,
  playbook: Playbook,
  phrases: Phrases,
): { data: TemplateData; entered: string[]; isNarrowed: boolean } {
  const filter = scope.kind === 'filter' ? scope : NOTHING_LEFT_OUT;
  const { tasks } = page;
  const roles = tasks.flatMap(({ role }) => (role ? [role] : []));
  const allServices = tasks.flatMap((task) => task.services);
  const services = allServices.filter(({ key }) => key !== ALL_SERVICES);
  const named = (keys: readonly string[], terms: readonly Term[], vocabulary: Vocabulary) =>
    keys.map((key): Term => {
      const label = terms.find((term) => term.key === key)?.label;
      return { key, label: label ?? nearestLabel(vocabulary, key, page.locale) ?? key };
    });
  const roleChoices = several([...roles, ...named(filter.roles, roles, playbook.roles)], filter.roles);
  const single = filter.services.filter((key) => key !== ALL_SERVICES);
  const serviceChoices = [
    ...several([...services, ...named(single, services, playbook.services)], filter.services),
    ...forAllServices(filter, page, services.length > 0, phrases),
  ];
  const withoutChoices = [
    ...named(filter.not?.roles ?? [], roles, playbook.roles).map(({ key, label }) =>
      inputChoice({ id: leftOutRole(key), title: label }),
    ),
    ...named(filter.not?.services ?? [], services, playbook.services).map(({ key, label }) =>
      inputChoice({ id: leftOutService(key), title: label }),
    ),
  ];
  const shown = { roles: roleChoices, services: serviceChoices, without: withoutChoices };
  return {
    data: {
      whichLabel: phrases.t('board.form.which'),
      which: scope.kind === 'chosen' ? 'chosen' : (scope.requirement ?? 'all'),
      whichChoices: requirementChoices(scope, filter, page, phrases),
      rolesLabel: phrases.t('board.form.roles'),
      roles: filter.roles.join(','),
      roleChoices,
      servicesLabel: phrases.t('board.form.services'),
      services: filter.services.join(','),
      serviceChoices,
      withoutLabel: phrases.t('board.form.without'),
      without: leftOutValues(filter).join(','),
      withoutChoices,
    },
    isNarrowed: [...filter.roles, ...filter.services, ...leftOutValues(filter)].length > 0,
    entered: [
      'which',
      ...Object.entries(shown).flatMap(([field, choices]) => (choices.length > 0 ? [field] : [])),
    ],
  };
}

/**
 * The choice "all services" in the list of services, with the number of such tasks that match the rest of the filter.
 */
function forAllServices(
  filter: Filter,
  { tasks }: Page,
  besideOthers: boolean,
  phrases: Phrases,
): TemplateData[] {
  const { kind: _kind, ...wanted } = filter;
  const only = { ...wanted, services: [ALL_SERVICES] };
  const count = tasks.filter((task) => passes(traitsOf(task), only)).length;
  // A selected value must be among the choices, or the client sends nothing for it.
  const isShown = filter.services.includes(ALL_SERVICES) || (besideOthers && count > 0);
  const title = phrases.t('filter.all-services', { count });
  return isShown ? [inputChoice({ id: ALL_SERVICES, title })] : [];
}

/** Each choice with the number of its tasks that match the rest of the filter. */
function requirementChoices(
  scope: Scope,
  { kind: _kind, ...wanted }: Filter,
  { tasks }: Page,
  phrases: Phrases,
): TemplateData[] {
  const countOf = (requirement: Filter['requirement']) =>
    tasks.filter((task) => passes(traitsOf(task), { ...wanted, requirement })).length;
  const all = countOf(null);
  const choice = (value: 'all' | 'mandatory' | 'optional' | 'chosen', count: number) => ({
    value,
    title: phrases.t(`board.form.${value}`, { count }),
  });
  // A selected value must be among the choices, or the client sends nothing for it.
  const marked = (mark: 'mandatory' | 'optional') => {
    const count = countOf(mark);
    const isChosen = scope.kind === 'filter' && scope.requirement === mark;
    return isChosen || (count > 0 && count < all) ? [choice(mark, count)] : [];
  };
  return [
    choice('all', all),
    ...marked('mandatory'),
    ...marked('optional'),
    ...(scope.kind === 'chosen' ? [choice('chosen', scope.items.length)] : []),
  ];
}

/** One choice per term; empty if there is nothing to choose and nothing is selected. */
function several(terms: readonly Term[], chosen: readonly string[]): TemplateData[] {
  const labels = new Map(terms.map(({ key, label }) => [key, label]));
  const needless = labels.size < 2 && chosen.length === 0;
  return needless ? [] : [...labels].map(([id, title]) => inputChoice({ id, title }));
}
