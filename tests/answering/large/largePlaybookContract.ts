import { beforeAll, expect, it } from '@jest/globals';
import { type Answering, createAnswering } from '../../../src/answering/answering';
import { manyPages } from './manyPages';

/** What must be found among `count` pages, most of which have much the same names, and ids of nearly every number. */
export function answersInALargePlaybook(count: number): void {
  let answering: Answering;
  beforeAll(() => {
    answering = createAnswering(manyPages(count));
  });
  const ask = (text: string, locale = 'en') => answering.answer({ text, locale, page: null, previous: null });

  it.each([
    ['Task 4321', 'en', '4321', 'its number'],
    ['4321?', 'en', '4321', 'nothing but a number'],
    ['Aufgabe 4321', 'de', '4321', 'another language'],
    ['who does #4998', 'en', '4998', 'the last of them'],
    ['task 12345678', 'en', '12345678', 'a number of many digits'],
    ['task 7', 'en', '7', 'a number of one digit'],
    ['Task 1444', 'en', '1444', 'a task whose number is also in a title'],
  ])('%s (%s) is task %s: %s', (text, locale, id) => {
    const { answer, topic } = ask(text, locale);
    expect([answer.kind, topic]).toEqual(['task', { kind: 'task', task: id }]);
  });

  it.each([
    ['Plan Mailbox Device 1', 'the whole title'],
    ['overview of Plan Mailbox Device 1', 'the whole title in a question'],
    ['tasks of plan mailbox device 1', 'another part of the page'],
    ['Process 1444', 'a title that ends like the number of a task'],
    ['what is process 1444', 'the same in a question'],
    ['Task 999888', 'a title that looks like a task which there is not'],
  ])('%s is about the page of that title: %s', (text) => {
    const { answer, pages } = ask(text);
    const [id] = pages;
    const title = answering.show({ kind: 'page', page: id ?? '' }, 'en').answer;
    const shown = title.kind === 'overview' ? title.source.page.title : title.kind;
    expect([answer.kind, text.toLowerCase().includes(shown.toLowerCase())]).toEqual([
      expect.stringMatching(/overview|tasks|section/),
      true,
    ]);
  });

  it('a number of no task is said to be none', () => {
    expect(ask('Task 654321').answer).toMatchObject({ kind: 'none', reason: 'unknown-task' });
    expect(ask('3 mailboxes').answer.kind).not.toBe('task');
    expect(ask('7 mailboxes').answer.kind).not.toBe('task');
  });
}
