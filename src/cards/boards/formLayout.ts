import type { Scope } from '../../boards/board';
import { TEXT_LIMITS } from '../../boards/limits';
import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import type { Page, Term } from '../../playbook/page';
import type { BoardDraft } from '../boardAction';
import type { Layout } from '../layout';
import { inputChoice } from '../layouts/inputChoice';
import { placeOf } from '../layouts/place';
import type { TemplateData } from '../templates';
import { discardPress, draftPress } from './press';

const ENTERED = ['title', 'which', 'roles', 'services', 'due', 'locale'] as const;

/** So many lines of a list stay far below the size of a card. */
const MOST_PLACES = 60;

type Place = { id: string; name: string };

/** What is to be posted, where and in which language. */
export function formLayout(
  draft: BoardDraft,
  page: Page,
  places: readonly Place[],
  locales: readonly Locale[],
  phrases: Phrases,
): Layout {
  const title = phrases.t('board.form.heading');
  const [only, ...others] = places;
  const place = places.find(({ id }) => id === draft.place) ?? only;
  const filled: BoardDraft = { ...draft, place: place?.id ?? draft.place };
  const entered = others.length > 0 ? [...ENTERED, 'place'] : ENTERED;
  return {
    template: 'board-form',
    data: {
      ...titleInput(draft, phrases),
      ...whichInputs(draft.scope, page, phrases),
      dueLabel: phrases.t('board.form.due'),
      due: draft.due ?? '',
      localeLabel: phrases.t('board.form.locale'),
      locale: draft.locale,
      localeChoices: locales.map((locale) =>
        inputChoice({ id: locale, title: phrases.languageName(locale) }),
      ),
      placeLabel: phrases.t('board.form.place'),
      place: filled.place,
      placeChoices:
        others.length > 0
          ? places.slice(0, MOST_PLACES).map(({ id, name }) => inputChoice({ id, title: name }))
          : [],
    },
    place: placeOf(page),
    title,
    summary: `${title}: ${page.title}`,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('board.button.preview'), action: draftPress('preview', filled, entered) },
      { title: phrases.t('board.button.pick'), action: draftPress('pick', filled, entered) },
      { title: phrases.t('button.cancel'), action: discardPress() },
    ],
    shortcuts: [],
  };
}

/** The title stands on every card of the dialog as an input, so that no data of a button has what people typed. */
export function titleInput({ title }: BoardDraft, phrases: Phrases): TemplateData {
  return {
    titleLabel: phrases.t('board.form.title'),
    title,
    maxLength: TEXT_LIMITS.title,
    required: phrases.t('board.form.title.required'),
  };
}

function whichInputs(scope: Scope, { tasks }: Page, phrases: Phrases): TemplateData {
  const filter = scope.kind === 'filter' ? scope : { requirement: null, roles: [], services: [] };
  const choice = (value: 'all' | 'mandatory' | 'optional' | 'chosen', count: number) =>
    count === 0 ? [] : [{ value, title: phrases.t(`board.form.${value}`, { count }) }];
  const marked = (mark: string) => {
    const count = tasks.filter(({ requirement }) => requirement === mark).length;
    return count === tasks.length ? 0 : count;
  };
  const roles = several(tasks.flatMap(({ role }) => (role ? [role] : [])));
  const services = several(tasks.flatMap((task) => task.services).filter(({ key }) => key !== ALL_SERVICES));
  return {
    whichLabel: phrases.t('board.form.which'),
    which: scope.kind === 'chosen' ? 'chosen' : (scope.requirement ?? 'all'),
    whichChoices: [
      ...choice('all', tasks.length),
      ...choice('mandatory', marked('mandatory')),
      ...choice('optional', marked('optional')),
      ...choice('chosen', scope.kind === 'chosen' ? scope.items.length : 0),
    ],
    rolesLabel: phrases.t('board.form.roles'),
    roles: filter.roles.join(','),
    roleChoices: roles,
    servicesLabel: phrases.t('board.form.services'),
    services: filter.services.join(','),
    serviceChoices: services,
  };
}

/** Tasks for all services are on every board. */
const ALL_SERVICES = 'all-services';

/** A choice for each term; none when there is nothing to choose. */
function several(terms: readonly Term[]): TemplateData[] {
  const labels = new Map(terms.map(({ key, label }) => [key, label]));
  return labels.size < 2 ? [] : [...labels].map(([id, title]) => inputChoice({ id, title }));
}
