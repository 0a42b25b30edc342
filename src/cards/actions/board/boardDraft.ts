import { z } from 'zod';
import type { RepeatEvery, Scope } from '../../../boards/board/board';
import { MAX_TASKS } from '../../../boards/board/limits';
import type { Locale } from '../../../playbook/locale';
import type { PageId } from '../../../playbook/page';
import { day, every, NEVER, pageId, several, typed } from './boardInputs';
import { leftOutOf, leftOutValues } from './leftOut';
import { type RolePick, rolePicks, rolePicksData } from './rolePeople';

/** Where a board will be posted: `HERE`, or the id of a `BoardPlace` that the bot offered; empty until it is chosen. */
export type PlaceId = string;
export const HERE: PlaceId = 'here';

/**
 * The form that a card belongs to. `owner` is the mark of the person who asked for it, empty on cards of older
 * versions. `form`: whether the card is a message of its own, or shown in place of another one.
 */
export const formOrigin = z.object({
  owner: z.string().max(40).default(''),
  form: z.enum(['message', 'view']).default('view'),
});
export type FormOrigin = z.infer<typeof formOrigin>;

/** A board that is not posted yet. The cards of the posting dialog carry it from step to step. */
export type BoardDraft = {
  page: PageId;
  title: string;
  scope: Scope;
  due: string | null;
  /** The language of the card in the channel. */
  locale: Locale;
  place: PlaceId;
  /** What is searched among the names of places; only what was typed on the card itself. */
  find?: string;
  /** Created by the bot together with the first form, and on all its cards: it posts one board. */
  operation: string;
  /** The board, not posted yet, that this one takes the place of; empty for none. */
  instead: string;
  /** Who does the tasks of which role from the start. */
  people: readonly RolePick[];
  /** The id of the template that it is from; empty for none. */
  template: string;
  /** What its preview showed, as `previewMark`; only from the button of that. */
  shown?: string;
  /** How often the board is posted again; null for once. */
  every: RepeatEvery | null;
  /** When it is next; null for one period after the first. */
  next: string | null;
} & FormOrigin;

const draftStep = z.enum(['form', 'pick', 'people', 'preview', 'post']);
/** A step of the posting dialog. */
export type DraftStep = z.infer<typeof draftStep>;

/** Longest `operation` of a draft, in UTF-16 units. It makes sure that posting a draft twice creates only one board. */
export const LONGEST_OPERATION = 100;

const wire = formOrigin.loose().extend({
  verb: z.literal('board-draft'),
  step: draftStep,
  page: pageId,
  title: typed,
  which: z.enum(['all', 'mandatory', 'optional', 'chosen']).default('all'),
  roles: several(40),
  services: several(40),
  without: several(2 * 40),
  items: several(MAX_TASKS),
  due: day,
  locale: z.string().min(2).max(35),
  /** Empty until a place is chosen. */
  place: z.string().max(200).default(''),
  find: typed,
  operation: z.string().min(1).max(LONGEST_OPERATION),
  instead: z.string().max(40).default(''),
  template: z.string().max(40).default(''),
  /** Missing on cards of older versions, which post whatever there is. */
  shown: z.string().max(2000).default(''),
  every: every.default(null),
  nextOn: day,
});

/** The flat data of a step of the posting dialog. Any field can come from an input of the card. */
export const draftAction = wire.transform(({ verb, step, ...entered }) => {
  const draft: BoardDraft = {
    page: entered.page,
    title: entered.title,
    scope: scopeOf(entered),
    due: entered.due,
    locale: entered.locale,
    place: entered.place,
    ...(entered.find !== '' && { find: entered.find }),
    ...(entered.shown !== '' && { shown: entered.shown }),
    operation: entered.operation,
    instead: entered.instead,
    owner: entered.owner,
    form: entered.form,
    people: rolePicks(entered),
    template: entered.template,
    every: entered.every,
    next: entered.nextOn,
  };
  return { verb, step, draft };
});

type Which = Pick<z.infer<typeof wire>, 'which' | 'roles' | 'services' | 'without' | 'items'>;

function scopeOf({ which, roles, services, without, items }: Which): Scope {
  const not = leftOutOf(without);
  const rest = { roles, services, ...(not && { not }) };
  switch (which) {
    case 'chosen':
      return { kind: 'chosen', items };
    case 'all':
      return { kind: 'filter', requirement: null, ...rest };
    case 'mandatory':
    case 'optional':
      return { kind: 'filter', requirement: which, ...rest };
  }
}

/** The data of a draft that a button can carry; the caller leaves out what is an input on the same card. */
export function draftData(draft: BoardDraft): Readonly<Record<string, string>> {
  const { scope } = draft;
  return {
    page: draft.page,
    title: draft.title,
    due: draft.due ?? '',
    locale: draft.locale,
    place: draft.place,
    operation: draft.operation,
    ...(draft.instead !== '' && { instead: draft.instead }),
    owner: draft.owner,
    form: draft.form,
    ...rolePicksData(draft.people),
    ...(draft.template !== '' && { template: draft.template }),
    every: draft.every ?? NEVER,
    nextOn: draft.next ?? '',
    ...(scope.kind === 'chosen'
      ? { which: 'chosen', items: scope.items.join(',') }
      : {
          which: scope.requirement ?? 'all',
          roles: scope.roles.join(','),
          services: scope.services.join(','),
          without: leftOutValues(scope).join(','),
        }),
  };
}
