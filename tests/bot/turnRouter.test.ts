import { describe, expect, it } from '@jest/globals';
import { ask, FROM_BOARDS, FROM_FEEDBACK, routerWith } from './fakeRouter';

const LANGUAGES = 'Wählen Sie Ihre Sprache';
const SWITCHED = '言語: 日本語';
const CANCELLED = 'Abgebrochen';
const PHASES = 'In welcher Phase sind Sie?';
const OUTDATED = 'Diese Karte ist veraltet';
const UNKNOWN = 'Diese Schaltfläche kenne ich nicht';

describe('a message', () => {
  it('that is a question is heard by the guide, then answered by the playbook', async () => {
    const { message, calls } = routerWith();
    expect((await message({ text: 'Aufgabe 4047' })).text).toContain('Aufgabe 4047\nDo 4047');
    expect(calls).toEqual([['hear', 'Aufgabe 4047']]);
  });

  it('that is a choice of the guide is led on by it, to what the page has', async () => {
    const { message } = routerWith(ask({ at: 'topic', phase: 'initiate', page: 'nur-deutsch' }));
    const { text, buttons } = await message({ text: '2' });
    expect(text).toContain('Initiieren › Nur deutsch\nWas möchten Sie wissen?');
    expect(buttons.map(({ title }) => title)).toEqual(['Auf einen Blick', 'Zurück', 'Abbrechen']);
  });

  it('that is the last choice of the guide is answered', async () => {
    const { message } = routerWith({ kind: 'show', topic: { kind: 'roles', page: 'kickoff' }, place: null });
    expect((await message({ text: 'Rollen' })).text).toContain('Auftakt beim Kunden\nRollen');
  });

  it.each<[string, string, unknown[]]>([
    ['Sprache wechseln', LANGUAGES, []],
    ['in Japanese please', SWITCHED, []],
    ['Vielen Dank!', 'Gern geschehen', []],
    ['abbrechen', CANCELLED, [['cancel']]],
    ['Auswertung bitte', FROM_FEEDBACK, [['insights', 0]]],
    ['meine Aufgaben', FROM_BOARDS, [{ kind: 'my-tasks' }]],
  ])('"%s" is a command', async (text, answer, done) => {
    const { message, calls } = routerWith();
    expect((await message({ text })).text).toContain(answer);
    expect(calls).toEqual(done);
  });

  it('that asks for help is laid out once, also for who may not post boards', async () => {
    const everybody = routerWith();
    const guest = routerWith(undefined, false);
    const offered = (await everybody.message({ text: 'Hilfe' })).text;
    expect((await guest.message({ text: 'Hilfe' })).text).not.toBe(offered);
    expect([everybody.laidOut(), guest.laidOut()]).toEqual([1, 1]);
    await guest.button({ v: 1, verb: 'show', topic: { kind: 'help' } });
    expect(guest.laidOut()).toBe(2);
  });

  it.each<[string, unknown[]]>([
    ['guide me', ['begin', undefined]],
    ['zurück', ['back']],
  ])('"%s" asks what the guide asks', async (text, done) => {
    const { message, calls } = routerWith(ask({ at: 'phase' }));
    const { text: asked, buttons } = await message({ text });
    expect(asked).toContain(PHASES);
    expect(buttons.map(({ title }) => title)).toContain('Initiieren');
    expect(calls).toEqual([done]);
  });

  it('"zurück" of somebody who is not guided begins the guide', async () => {
    const { message, calls } = routerWith();
    await message({ text: 'zurück' });
    expect(calls).toEqual([['back'], ['begin', undefined]]);
  });

  it('without text is a button when it has data', async () => {
    const { message } = routerWith();
    expect((await message({ text: '', data: { v: 1, verb: 'languages' } })).text).toContain(LANGUAGES);
    expect((await message({ text: '', data: 'x' })).text).toContain(UNKNOWN);
  });

  it('with text is no button', async () => {
    const { text } = await routerWith().message({ text: 'Aufgaben', data: { v: 1, verb: 'languages' } });
    expect(text).toContain('Aufgaben im gesamten Playbook');
  });

  it('with nothing at all gets to know so', async () => {
    expect((await routerWith().message({ text: '' })).text).toContain('Ich habe keine Frage gefunden');
  });
});

describe('a button', () => {
  it.each<[object, string, unknown[]]>([
    [{ verb: 'languages' }, LANGUAGES, []],
    [{ verb: 'language', locale: 'ja' }, SWITCHED, []],
    [{ verb: 'language', locale: 'tlh' }, LANGUAGES, []],
    [{ verb: 'cancel' }, CANCELLED, [['cancel']]],
    [{ verb: 'rate', answer: 'a1', reaction: 'like' }, FROM_FEEDBACK, [['rate', 'a1', 'like']]],
    [{ verb: 'comment', answer: 'a1', comment: 'old' }, FROM_FEEDBACK, [['comment', 'a1', 'old']]],
    [{ verb: 'comment', answer: 'a1' }, FROM_FEEDBACK, [['comment', 'a1', '']]],
    [{ verb: 'insights', part: 2 }, FROM_FEEDBACK, [['insights', 2]]],
    [
      { verb: 'board-mine', part: 0 },
      FROM_BOARDS,
      [expect.objectContaining({ verb: 'board-mine', part: 0 })],
    ],
    [{ verb: 'show', topic: { kind: 'phases' }, part: 0 }, 'Phasen\nInitiieren', []],
  ])('with %j', async (data, answer, done) => {
    const { button, calls } = routerWith();
    expect((await button({ v: 1, ...data })).text).toContain(answer);
    expect(calls).toEqual(done);
  });

  it('of the guide leads to its place', async () => {
    const { button, calls } = routerWith(ask({ at: 'phase' }));
    for (const choice of ['phase:assess', 'start', 'forged:choice'])
      expect((await button({ v: 1, verb: 'guide', choice })).text).toContain(PHASES);
    expect(calls).toEqual([
      ['begin', { kind: 'go', place: { at: 'process', phase: 'assess' } }],
      ['begin', undefined],
      ['begin', undefined],
    ]);
  });

  it('of a card of another version is out of date', async () => {
    expect((await routerWith().button({ v: 0, verb: 'languages' })).text).toContain(OUTDATED);
    expect((await routerWith().button({ v: 2 })).text).toContain(OUTDATED);
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
    expect((await button(data)).text).toContain(UNKNOWN);
    expect(calls).toEqual([]);
  });
});
