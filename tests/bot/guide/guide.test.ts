import { describe, expect, it } from '@jest/globals';
import {
  choiceNamed,
  choicesAt,
  chosenTitles,
  type GuidePlace,
  readMove,
} from '../../../src/bot/guide/guide';
import { fakeTexts } from '../fakes';
import { guidePlaybook } from './guidePlaybook';

const offered = (place: GuidePlace, locale: string) =>
  choicesAt(place, guidePlaybook, fakeTexts.in(locale)).map(({ id, title }) => [id, title]);

describe('the choices of the guide', () => {
  it.each<[string, GuidePlace, string, string[][]]>([
    [
      'the phases that have processes, in their order',
      { at: 'phase' },
      'en',
      [
        ['phase:initiate', 'Initiate'],
        ['phase:assess', 'Assess'],
      ],
    ],
    [
      'the phases by a label of another language where there is no own',
      { at: 'phase' },
      'de',
      [
        ['phase:initiate', 'Initiieren'],
        ['phase:assess', 'Assess'],
      ],
    ],
    [
      'the processes of a phase, without the page that introduces it',
      { at: 'process', phase: 'initiate' },
      'en',
      [
        ['process:initiate:kickoff', 'Customer kick-off'],
        ['process:initiate:nur-deutsch', 'Nur deutsch'],
      ],
    ],
    [
      'the processes in the own language where there is one',
      { at: 'process', phase: 'initiate' },
      'de',
      [
        ['process:initiate:kickoff', 'Auftakt beim Kunden'],
        ['process:initiate:nur-deutsch', 'Nur deutsch'],
      ],
    ],
    [
      'the processes of a language that stands in',
      { at: 'process', phase: 'assess' },
      'ja',
      [['process:assess:sizing', 'Sizing']],
    ],
    [
      'what a page has',
      { at: 'topic', phase: 'initiate', page: 'kickoff' },
      'en',
      [
        ['topic:page:kickoff', 'en: title.page {}'],
        ['topic:steps:kickoff', 'en: title.steps {}'],
        ['topic:tasks:kickoff', 'en: title.tasks {}'],
        ['topic:resources:kickoff', 'en: title.resources {}'],
        ['topic:next-steps:kickoff', 'en: title.next-steps {}'],
        ['topic:roles:kickoff', 'en: title.roles {}'],
      ],
    ],
    [
      'what the page of a language has',
      { at: 'topic', phase: 'initiate', page: 'kickoff' },
      'de',
      [
        ['topic:page:kickoff', 'de: title.page {}'],
        ['topic:steps:kickoff', 'de: title.steps {}'],
        ['topic:tasks:kickoff', 'de: title.tasks {}'],
        ['topic:roles:kickoff', 'de: title.roles {}'],
      ],
    ],
    [
      'the steps of a process, and all of them',
      { at: 'step', phase: 'initiate', page: 'kickoff' },
      'en',
      [
        ['step:0:kickoff', 'Call'],
        ['topic:steps:kickoff', 'en: guide.every-step {}'],
      ],
    ],
    ['nothing in a phase that is none', { at: 'process', phase: 'paradise' }, 'en', []],
    ['nothing of a page that is gone', { at: 'topic', phase: 'initiate', page: 'gone' }, 'en', []],
  ])('are %s', (_name, place, locale, choices) => {
    expect(offered(place, locale)).toEqual(choices);
  });

  it('come back as the moves that they offer', () => {
    const places: GuidePlace[] = [
      { at: 'phase' },
      { at: 'process', phase: 'initiate' },
      { at: 'topic', phase: 'initiate', page: 'kickoff' },
      { at: 'step', phase: 'initiate', page: 'kickoff' },
    ];
    const choices = places.flatMap((place) => choicesAt(place, guidePlaybook, fakeTexts.in('en')));
    expect(choices.map(({ id }) => readMove(id))).toEqual(choices.map(({ move }) => move));
  });
});

describe('the way to a place', () => {
  it.each<[GuidePlace, string, string[]]>([
    [{ at: 'phase' }, 'de', []],
    [{ at: 'process', phase: 'initiate' }, 'de', ['Initiieren']],
    [{ at: 'topic', phase: 'initiate', page: 'kickoff' }, 'de', ['Initiieren', 'Auftakt beim Kunden']],
    [
      { at: 'step', phase: 'initiate', page: 'kickoff' },
      'en',
      ['Initiate', 'Customer kick-off', 'en: title.steps {}'],
    ],
    [{ at: 'topic', phase: 'initiate', page: 'gone' }, 'en', ['Initiate']],
    [{ at: 'process', phase: 'paradise' }, 'en', []],
  ])('%j in %s is %j', (place, locale, titles) => {
    expect(chosenTitles(place, guidePlaybook, fakeTexts.in(locale))).toEqual(titles);
  });
});

describe('the move of a button', () => {
  it.each([
    ['phase:initiate', { kind: 'go', place: { at: 'process', phase: 'initiate' } }],
    ['process:initiate:kickoff', { kind: 'go', place: { at: 'topic', phase: 'initiate', page: 'kickoff' } }],
    ['steps:initiate:kickoff', { kind: 'go', place: { at: 'step', phase: 'initiate', page: 'kickoff' } }],
    ['step:0:kickoff', { kind: 'show', topic: { kind: 'steps', page: 'kickoff', step: 0 } }],
    ['passage:3:kickoff', { kind: 'show', topic: { kind: 'passage', page: 'kickoff', index: 3 } }],
    [
      'topic:inputs:kickoff',
      { kind: 'show', topic: { kind: 'section', page: 'kickoff', section: 'inputs' } },
    ],
    ['topic:page:kickoff', { kind: 'show', topic: { kind: 'page', page: 'kickoff' } }],
    ['topic:steps:kickoff', { kind: 'show', topic: { kind: 'steps', page: 'kickoff', step: null } }],
    [
      'topic:tasks:kickoff',
      {
        kind: 'show',
        topic: { kind: 'tasks', page: 'kickoff', filter: { requirement: null, roles: [], services: [] } },
      },
    ],
    ['topic:resources:kickoff', { kind: 'show', topic: { kind: 'resources', page: 'kickoff', words: [] } }],
    ['topic:next-steps:kickoff', { kind: 'show', topic: { kind: 'next-steps', page: 'kickoff' } }],
    ['topic:roles:kickoff', { kind: 'show', topic: { kind: 'roles', page: 'kickoff' } }],
  ])('%s', (id, move) => {
    expect(readMove(id)).toEqual(move);
  });

  it.each([
    '',
    'start',
    ':',
    '::',
    'phase:',
    'process:initiate',
    'process:initiate:',
    'topic:tasks:',
    'topic:secrets:kickoff',
    'step:one:kickoff',
    'step:-1:kickoff',
    'steps:initiate:',
    'topic:constructor:kickoff',
    '__proto__:a:b',
    'PHASE:initiate',
  ])('is none when it was forged: %j', (id) => {
    expect(readMove(id)).toBeUndefined();
  });
});

describe('a typed choice', () => {
  const choices = choicesAt({ at: 'process', phase: 'initiate' }, guidePlaybook, fakeTexts.in('de'));

  it.each([
    ['1', 'process:initiate:kickoff'],
    [' 2. ', 'process:initiate:nur-deutsch'],
    ['２', 'process:initiate:nur-deutsch'],
    ['auftakt beim KUNDEN!', 'process:initiate:kickoff'],
    ['„Nur deutsch“', 'process:initiate:nur-deutsch'],
    ['0', undefined],
    ['3', undefined],
    ['4047', undefined],
    ['-1', 'process:initiate:kickoff'],
    ['1.5', undefined],
    ['Auftakt', undefined],
    ['', undefined],
    ['?', undefined],
  ])('%j is %j', (text, id) => {
    expect(choiceNamed(text, choices)?.id).toBe(id);
  });
});
