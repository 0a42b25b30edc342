import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_FILTER, type Topic } from '../../../src/answering/topic';
import { parseAction } from '../../../src/cards/actions/parseAction';
import { execute, showAction } from '../../../src/cards/card/button';
import { cardActionOf } from '../fixtures/pressed';

const TOPICS: Topic[] = [
  { kind: 'page', page: 'migrate-migration' },
  { kind: 'section', page: 'migrate-migration', section: 'outputs' },
  { kind: 'passage', page: 'index', index: 3 },
  { kind: 'next-steps', page: 'index' },
  { kind: 'resources', page: 'index', words: ['deck'] },
  { kind: 'steps', page: 'index', step: null },
  { kind: 'roles', page: 'index' },
  {
    kind: 'tasks',
    page: 'index',
    filter: { requirement: 'mandatory', roles: ['fm'], services: ['exchange'] },
  },
  { kind: 'task', task: '4047' },
  { kind: 'all-tasks', filter: NO_FILTER, phase: 'assess' },
  { kind: 'phases' },
  { kind: 'phase', phase: 'assess' },
  { kind: 'help' },
];

describe('the data of a button', () => {
  it.each(TOPICS)('comes back as it was sent: $kind', (topic) => {
    const button = execute({ title: 'x', action: showAction(topic, 2) });
    const sent: unknown = JSON.parse(JSON.stringify(button));
    const data = typeof sent === 'object' && sent !== null && 'data' in sent ? sent.data : undefined;
    expect(cardActionOf(data)).toEqual({ verb: 'show', topic, part: 2 });
  });

  it('is the same for a client that only knows Action.Submit', () => {
    const button = execute({ title: 'Abbrechen', action: { verb: 'cancel' } });
    expect(button.fallback).toMatchObject({ type: 'Action.Submit', title: 'Abbrechen', data: button.data });
    expect(button.fallback).not.toHaveProperty('verb');
  });

  it('may have the fields that a client or an input adds', () => {
    const data = { v: 1, verb: 'guide', choice: 'phase:assess', other: 'x' };
    expect(cardActionOf(data)).toEqual({ verb: 'guide', choice: 'phase:assess' });
  });

  it('carries few words of a question, so that it stays small', () => {
    const words = Array.from({ length: 50 }, () => 'x'.repeat(99));
    const action = showAction({ kind: 'resources', page: 'index', words });
    expect(JSON.stringify(action).length).toBeLessThan(700);
    expect(cardActionOf({ v: 1, ...action })).toEqual(action);
  });
});

describe('data that no card of ours has', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'show'],
    ['a list', [1]],
    ['no version', { verb: 'cancel' }],
    ['an older version', { v: 0, verb: 'cancel' }],
    ['a version as text', { v: '1', verb: 'cancel' }],
    ['an unknown verb', { v: 1, verb: 'delete' }],
    ['an unknown topic', { v: 1, verb: 'show', topic: { kind: 'secrets' }, part: 0 }],
    ['a topic with more in it', { v: 1, verb: 'show', topic: { kind: 'help', user: 'admin' }, part: 0 }],
    ['a task that is no number', { v: 1, verb: 'show', topic: { kind: 'task', task: '1; drop' }, part: 0 }],
    ['a negative part', { v: 1, verb: 'show', topic: { kind: 'help' }, part: -1 }],
    ['half a part', { v: 1, verb: 'show', topic: { kind: 'help' }, part: 0.5 }],
    ['a huge page', { v: 1, verb: 'show', topic: { kind: 'page', page: 'x'.repeat(1e6) }, part: 0 }],
    ['no choice', { v: 1, verb: 'guide' }],
    ['an object as language', { v: 1, verb: 'language', locale: { $ne: '' } }],
  ])('is not understood: %s', (_what, data) => {
    expect(cardActionOf(data)).toBeUndefined();
  });

  it('never makes the parser throw', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        parseAction(data);
      }),
    );
  });

  it('is called outdated only when it names another version', () => {
    const kinds = [{ v: 0 }, { v: 2 }, { v: 1 }, {}, null].map((data) => parseAction(data).kind);
    expect(kinds).toEqual(['outdated', 'outdated', 'unknown', 'unknown', 'unknown']);
  });
});
