import { expect, it } from '@jest/globals';
import type { Scope } from '../../../src/boards/board/board';
import { type BoardDraft, parseBoardAction } from '../../../src/cards/actions/boardAction';
import type { AdaptiveCardJson } from '../../../src/cards/card/card';
import { createBoardCards } from '../../../src/cards/createBoardCards';
import { createTexts } from '../../../src/i18n/texts';
import { ANNA, NOON } from '../../boards/board';
import { pageOf, playbookOf } from '../../boards/page';
import { seenCard } from '../../bot/cardSeen';

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
  };
  const places = [{ id: 'here', name: 'this channel' }];
  const form = cards.form(draft, on, playbook, places, { actor: ANNA, locale: 'en', now: NOON });
  return form.content;
}

/** What the form sends when nobody has touched it. */
function untouched(scope: Scope): Scope | undefined {
  const { inputs, choose } = seenCard(formFor(scope));
  const action = parseBoardAction({ ...Object(choose('Preview')), ...inputs });
  return action?.verb === 'board-draft' ? action.draft.scope : undefined;
}

it.each<[string, Scope]>([
  ['everything', ALL],
  ['the mandatory tasks of a page that has no others', { ...ALL, requirement: 'mandatory' }],
  ['the optional tasks of a page that has none', { ...ALL, requirement: 'optional' }],
  ['the only role of the page', { ...ALL, roles: ['fm'] }],
  ['a role that the page does not have', { ...ALL, roles: ['sme'] }],
  ['the only service of the page', { ...ALL, services: ['exchange'] }],
  ['all but some', { ...ALL, not: { roles: ['fm', 'sme'], services: ['teams'] } }],
  ['single tasks', { kind: 'chosen', items: ['2'] }],
])('the form goes on with %s as it was asked for', (_what, scope) => {
  expect(untouched(scope)).toEqual(scope);
});

it('the form says that tasks for all services stay, where there are some', () => {
  const rows = [{ id: '1', services: ['teams'] }, { id: '2' }];
  const some = pageOf([rows]);
  const all = pageOf([[...rows, { id: '3', services: ['all-services'] }]]);
  const labels = (on: typeof page) => JSON.stringify(formFor(ALL, on));
  expect(labels(some)).not.toContain('plus tasks for all services');
  expect(labels(all)).toContain('plus tasks for all services');
});
