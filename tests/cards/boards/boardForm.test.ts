import { expect, it } from '@jest/globals';
import type { Scope } from '../../../src/boards/board/board';
import type { BoardDraft } from '../../../src/cards/actions/board/boardDraft';
import { createBoardCards } from '../../../src/cards/boardCards';
import type { AdaptiveCardJson } from '../../../src/cards/card/card';
import { createTexts } from '../../../src/i18n/texts';
import { ANNA, NOON } from '../../boards/board';
import { pageOf, playbookOf } from '../../boards/page';
import { seenCard } from '../../bot/cardSeen';
import { boardActionOf } from '../fixtures/pressed';
import { behindMore, buttonsOf } from '../fixtures/validate';

const cards = createBoardCards(createTexts());
const page = pageOf([[{ id: '1' }, { id: '2' }]]);
const playbook = playbookOf(page);
const ALL: Scope = { kind: 'filter', requirement: null, roles: [], services: [] };

function formFor(scope: Scope, on = page): AdaptiveCardJson {
  const draft: BoardDraft = {
    page: page.id,
    title: 'Kick-off',
    scope,
    due: null,
    locale: 'en',
    place: 'here',
    operation: 'form',
    instead: '',
    people: [],
    template: '',
    every: null,
    next: null,
    owner: 'ada',
    form: 'message',
  };
  const places = [{ id: 'here', name: 'this channel' }];
  const form = cards.form(draft, on, playbook, places, { actor: ANNA, locale: 'en', now: NOON });
  return form.content;
}

/** What the form sends when nobody has touched it. */
function untouched(scope: Scope): Scope | undefined {
  const { inputs, choose } = seenCard(formFor(scope));
  const action = boardActionOf({ ...Object(choose('Preview')), ...inputs });
  return action?.verb === 'board-draft' ? action.draft.scope : undefined;
}

it.each<[string, Scope]>([
  ['everything', ALL],
  ['the mandatory tasks of a page that has no others', { ...ALL, requirement: 'mandatory' }],
  ['the optional tasks of a page that has none', { ...ALL, requirement: 'optional' }],
  ['the only role of the page', { ...ALL, roles: ['fm'] }],
  ['a role that the page does not have', { ...ALL, roles: ['sme'] }],
  ['the only service of the page', { ...ALL, services: ['exchange'] }],
  ['a service, and the tasks for all of them', { ...ALL, services: ['exchange', 'all-services'] }],
  ['the tasks for all services', { ...ALL, services: ['all-services'] }],
  ['all but some', { ...ALL, not: { roles: ['fm', 'sme'], services: ['teams'] } }],
  ['single tasks', { kind: 'chosen', items: ['2'] }],
])('the form goes on with %s as it was asked for', (_what, scope) => {
  expect(untouched(scope)).toEqual(scope);
});

it('the form offers the tasks for all services, where there are some beside others', () => {
  const rows = [{ id: '1', services: ['teams'] }, { id: '2' }];
  const forAll = { id: '3', services: ['all-services'] };
  const choices = (scope: Scope, ...tasks: typeof rows) => {
    const shown = JSON.stringify(formFor(scope, pageOf([tasks])));
    return shown.match(/[^"]*for all services/g);
  };
  expect(choices(ALL, ...rows)).toBeNull();
  expect(choices(ALL, forAll)).toBeNull();
  expect(choices(ALL, ...rows, forAll)).toEqual(['1 for all services']);
  const ofTeams: Scope = { ...ALL, services: ['teams'] };
  expect(choices(ofTeams, ...rows, forAll, { ...forAll, id: '4' })).toEqual(['2 for all services']);
});

it('the form can be left without More, whatever else it offers, and without filling it in', () => {
  const form = formFor(ALL);
  const cancel = buttonsOf(form).find(({ title }) => title === 'Cancel');
  expect(cancel?.associatedInputs).toBe('none');
  const others = behindMore(form).filter(({ associatedInputs }) => associatedInputs === undefined);
  expect(others.map(({ title }) => title)).toContain('Choose single tasks');
});
