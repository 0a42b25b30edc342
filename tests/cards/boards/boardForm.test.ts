import { describe, expect, it } from '@jest/globals';
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

const DRAFT: BoardDraft = {
  page: page.id,
  title: 'Kick-off',
  scope: ALL,
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

function formFor(scope: Scope, on = page): AdaptiveCardJson {
  const draft = { ...DRAFT, scope };
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

describe('the places to choose from', () => {
  const MANY = Array.from({ length: 143 }, (_, index) => ({
    id: `19:${index + 1}`,
    name: `Contoso › Équipe ${index + 1}`,
  }));
  const formOf = (places: typeof MANY, more: Partial<BoardDraft> = {}, locale = 'en') => {
    const form = cards.form({ ...DRAFT, place: '', ...more }, page, playbook, places, {
      actor: ANNA,
      locale,
      now: NOON,
    });
    return { ...seenCard(form.content), raw: JSON.stringify(form.content) };
  };
  const listed = ({ raw }: { raw: string }) => raw.match(/Contoso › [^"]*/g) ?? [];

  it('are all there when they are few, with nothing to search', () => {
    const form = formOf(MANY.slice(0, 60));
    expect(listed(form)).toHaveLength(60);
    expect(form.raw).not.toContain('"id":"find"');
    expect(form.text).not.toContain('are listed');
  });

  it.each([
    ['en', '60 of 143 channels are listed', 'Find channel'],
    ['de', '60 von 143 Kanälen', 'Kanal suchen'],
    ['es', '60 de 143 canales', 'Buscar canal'],
    ['pt-BR', '60 de 143 canais', 'Buscar canal'],
    ['zh-CN', '共 143 个频道', '查找频道'],
    ['ja', '143 件のチャネルのうち 60 件', 'チャネルを検索'],
  ])('are said to be more than are listed: %s', (locale, said, button) => {
    const form = formOf(MANY, {}, locale);
    expect(listed(form)).toHaveLength(60);
    expect(form.text).toContain(said);
    expect(form.buttons.map(({ title }) => title)).toContain(button);
  });

  it.each([
    ['equipe 14', ['14', '114', '140', '141', '142', '143']],
    ['  CONTOSO 77 ', ['77']],
    ['ÉQUIPE 143', ['143']],
    ['contoso › équipe 99', ['99']],
  ])('are found by part of their name: %j', (find, numbers) => {
    const form = formOf(MANY, { find });
    expect(listed(form)).toEqual(numbers.map((number) => `Contoso › Équipe ${number}`));
    expect(form.text).toContain(`in their name: ${numbers.length}`);
  });

  it('are listed as before when none is found, which is said', () => {
    const form = formOf(MANY, { find: 'Rollout' });
    expect(listed(form)).toHaveLength(60);
    expect(form.text).toContain('No channel has “Rollout” in its name');
  });

  it('are narrowed down further when many are found', () => {
    const form = formOf(MANY, { find: 'contoso' });
    expect(form.text).toContain('60 of 143 channels with “contoso”');
  });

  it('are searched without choosing one first, and what else was entered stays', () => {
    const form = formOf(MANY, { title: 'Mine', due: '2026-12-24' });
    const pressed = { ...Object(form.choose('Find channel')), ...form.inputs, find: '14' };
    const action = boardActionOf(pressed);
    expect(action).toMatchObject({ step: 'form', draft: { title: 'Mine', due: '2026-12-24', find: '14' } });
    expect(form.raw).not.toContain('"isRequired":true');
  });

  it('have the only one that was found chosen, and the chosen one is there whatever is searched', () => {
    expect(formOf(MANY, { find: '143' }).inputs).toMatchObject({ place: '19:143' });
    const other = formOf(MANY, { find: '14', place: '19:100' });
    expect(other.inputs).toMatchObject({ place: '19:100' });
    expect(listed(other)).toContain('Contoso › Équipe 100');
    expect(formOf(MANY, { find: '14' }).inputs).toMatchObject({ place: '' });
  });

  it('are asked for when a step needs one and none was chosen', () => {
    const form = formOf(MANY, { place: '19:140' });
    const preview = { ...Object(form.choose('Preview')), ...form.inputs };
    expect(boardActionOf(preview)).toMatchObject({ draft: { place: '19:140' } });
  });
});
