import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../../src/cli/ask/bank/judge';
import type { Expectation } from '../../../../src/cli/ask/bank/readBank';

const ANY: Expectation = { pages: [], intent: null, ids: null, links: [], none: false };
const ANSWER = {
  kind: 'answer' as const,
  intent: 'tasks' as const,
  pages: ['kick-off', 'migration', 'review'],
  taskIds: ['983', '994'],
  urls: ['https://example.com/deck'],
};
const ASKED_BACK = { ...ANSWER, kind: 'choices' as const };
const NONE = { ...ANSWER, kind: 'none' as const, intent: 'out_of_scope' as const, pages: [] };

describe('an answer', () => {
  it.each([
    ['any answer will do', ANSWER, ANY],
    ['its page comes first', ANSWER, { ...ANY, pages: ['kick-off'] }],
    ['one of its pages comes first', ANSWER, { ...ANY, pages: ['review', 'kick-off'] }],
    ['the intent is the one', ANSWER, { ...ANY, intent: 'tasks' }],
    ['the tasks are the same in another order', ANSWER, { ...ANY, ids: ['994', '983'] }],
    ['the link is among the addresses', ANSWER, { ...ANY, links: ['https://example.com/deck'] }],
    ['it says that the playbook does not say', NONE, { ...ANY, none: true }],
  ])('is right when %s', (_when, answer, expected) => {
    expect(judge(answer, expected).wrong).toEqual([]);
  });

  it.each([
    ['first page is kick-off, expected review', ANSWER, { ...ANY, pages: ['review'] }],
    ['first page is none, expected review', NONE, { ...ANY, pages: ['review'] }],
    [
      'asked back between kick-off, migration, review, expected kick-off',
      ASKED_BACK,
      { ...ANY, pages: ['kick-off'] },
    ],
    ['intent is tasks, expected roles', ANSWER, { ...ANY, intent: 'roles' }],
    ['tasks are 983, 994, expected 983', ANSWER, { ...ANY, ids: ['983'] }],
    ['tasks are 983, 994, expected none', ANSWER, { ...ANY, ids: [] }],
    ['no link to https://example.com/plan', ANSWER, { ...ANY, links: ['https://example.com/plan'] }],
    ['answered with kick-off, expected no answer', ANSWER, { ...ANY, none: true }],
  ])('is wrong: %s', (wrong, answer, expected) => {
    expect(judge(answer, expected).wrong).toEqual([wrong]);
  });

  it.each([
    ['at its place', ANSWER, 'migration', 2],
    ['second at best when the bot asks back', ASKED_BACK, 'kick-off', 2],
    ['third when it is offered third', ASKED_BACK, 'review', 3],
    ['nowhere when another was expected', ANSWER, 'assessment', null],
    ['nowhere when the bot does not know', { ...NONE, pages: ['kick-off'] }, 'kick-off', null],
  ])('has the page %s', (_place, answer, page, rank) => {
    expect(judge(answer, { ...ANY, pages: [page] }).rank).toBe(rank);
  });
});
