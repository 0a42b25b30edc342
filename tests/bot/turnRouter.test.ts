import { describe, expect, it } from '@jest/globals';
import { ask, routerWith } from './fakeRouter';

const FEEDBACK = '["de","notice","feedback",""]';
const LANGUAGES = '["de","languages"]';
const SWITCHED = '["ja","notice","ja: language.switched.title {}","ja: language.switched.text {}"]';
const CANCELLED = '["de","notice","de: guide.cancelled.title {}","de: guide.cancelled.text {}"]';
const PHASES = '["de","guide","phase",[],["phase:initiate","phase:assess"]]';
const ANSWER = '["de","answer","help",{"kind":"page","page":"kickoff"},0]';
const UNKNOWN = '["de","error","action-unknown"]';

describe('a message', () => {
  it('that is a question is heard by the guide, then answered by the playbook', async () => {
    const { message, calls } = routerWith();
    expect(await message({ text: 'next steps?' })).toBe(ANSWER);
    expect(calls).toEqual([['hear', 'next steps?']]);
  });

  it('that is a choice of the guide is led on by it', async () => {
    const { message } = routerWith(ask({ at: 'topic', phase: 'initiate', page: 'nur-deutsch' }));
    expect(await message({ text: '2' })).toBe(
      '["de","guide","topic",["Initiieren","Nur deutsch"],["topic:page:nur-deutsch"]]',
    );
  });

  it('that is the last choice of the guide is answered', async () => {
    const { message } = routerWith({ kind: 'show', topic: { kind: 'roles', page: 'kickoff' }, place: null });
    expect(await message({ text: 'Rollen' })).toBe(
      '["de","answer","help",{"kind":"roles","page":"kickoff"},0]',
    );
  });

  it.each([
    ['Sprache wechseln', LANGUAGES, []],
    ['zurück', ANSWER, [['back'], ['begin', undefined]]],
    ['in Japanese please', SWITCHED, []],
    ['Vielen Dank!', '["de","notice","de: thanks.title {}","de: thanks.text {}"]', []],
    ['abbrechen', CANCELLED, [['cancel']]],
    ['Auswertung bitte', FEEDBACK, [['insights', 0]]],
  ])('"%s" is a command', async (text, summary, done) => {
    const { message, calls } = routerWith();
    expect(await message({ text })).toBe(summary);
    expect(calls).toEqual(done);
  });

  it('"guide me" begins the guide', async () => {
    const { message, calls } = routerWith(ask({ at: 'phase' }));
    expect(await message({ text: 'guide me' })).toBe(PHASES);
    expect(calls).toEqual([['begin', undefined]]);
  });

  it('without text is a button when it has data', async () => {
    expect(await routerWith().message({ text: '', value: { v: 1, verb: 'languages' } })).toBe(LANGUAGES);
    expect(await routerWith().message({ text: '', value: 'x' })).toBe(UNKNOWN);
  });

  it('with text is no button', async () => {
    expect(await routerWith().message({ text: 'tasks', value: { v: 1, verb: 'languages' } })).toBe(ANSWER);
  });

  it('with nothing at all gets to know so', async () => {
    expect(await routerWith().message({ text: '' })).toBe('["de","error","no-text"]');
  });
});

describe('a button', () => {
  it.each<[object, string, unknown[]]>([
    [{ verb: 'languages' }, LANGUAGES, []],
    [{ verb: 'language', locale: 'ja' }, SWITCHED, []],
    [{ verb: 'language', locale: 'tlh' }, LANGUAGES, []],
    [{ verb: 'cancel' }, CANCELLED, [['cancel']]],
    [{ verb: 'rate', answer: 'a1', reaction: 'like' }, FEEDBACK, [['rate', 'a1', 'like']]],
    [{ verb: 'comment', answer: 'a1', comment: 'old' }, FEEDBACK, [['comment', 'a1', 'old']]],
    [{ verb: 'comment', answer: 'a1' }, FEEDBACK, [['comment', 'a1', '']]],
    [{ verb: 'insights', part: 2 }, FEEDBACK, [['insights', 2]]],
    [{ verb: 'show', topic: { kind: 'phases' }, part: 2 }, '["de","answer","help",{"kind":"phases"},2]', []],
  ])('with %j', async (data, summary, done) => {
    const { button, calls } = routerWith();
    expect(await button({ v: 1, ...data })).toBe(summary);
    expect(calls).toEqual(done);
  });

  it('of the guide leads to its place', async () => {
    const { button, calls } = routerWith(ask({ at: 'phase' }));
    expect(await button({ v: 1, verb: 'guide', choice: 'phase:assess' })).toBe(PHASES);
    expect(await button({ v: 1, verb: 'guide', choice: 'start' })).toBe(PHASES);
    expect(await button({ v: 1, verb: 'guide', choice: 'forged:choice' })).toBe(PHASES);
    expect(calls).toEqual([
      ['begin', { kind: 'go', place: { at: 'process', phase: 'assess' } }],
      ['begin', undefined],
      ['begin', undefined],
    ]);
  });

  it('of a card of another version is out of date', async () => {
    expect(await routerWith().button({ v: 0, verb: 'languages' })).toBe('["de","error","action-outdated"]');
    expect(await routerWith().button({ v: 2 })).toBe('["de","error","action-outdated"]');
  });

  it.each([
    [undefined],
    [null],
    ['languages'],
    [[{ v: 1, verb: 'languages' }]],
    [{ verb: 'languages' }],
    [{ v: '1', verb: 'languages' }],
    [{ v: 1 }],
    [{ v: 1, verb: 'delete' }],
    [{ v: 1, verb: 'rate', answer: 'a1', reaction: 'love' }],
    [{ v: 1, verb: 'rate', reaction: 'like' }],
    [{ v: 1, verb: 'comment', answer: 'a1', comment: 'x'.repeat(4001) }],
    [{ v: 1, verb: 'constructor' }],
    [{ v: 1, verb: 'language' }],
    [{ v: 1, verb: 'guide', choice: '' }],
    [{ v: 1, verb: 'guide', choice: 'x'.repeat(151) }],
    [{ v: 1, verb: 'show', topic: { kind: 'phases' }, part: -1 }],
    [{ v: 1, verb: 'show', topic: { kind: 'phases' }, part: 1e9 }],
    [{ v: 1, verb: 'show', topic: { kind: 'page', page: 7 }, part: 0 }],
  ])('that nobody made is not known: %j', async (data) => {
    const { button, calls } = routerWith();
    expect(await button(data)).toBe(UNKNOWN);
    expect(calls).toEqual([]);
  });
});
