import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { smallPlaybook } from '../smallPlaybook';

const answering = createAnswering(smallPlaybook);

function spoken(text: string, locale: string): string | null {
  return answering.answer({ text, locale, page: null, previous: null }).spoken;
}

describe('the language that a question was asked in', () => {
  it.each([
    ['Was sind die Aufgaben der Migration?', 'en', 'de'],
    ['What are the tasks of the migration?', 'de', 'en'],
    ['Was kostet eigentlich das Wetter von gestern?', 'en', 'de'],
    ['Was ist die Aufgabe 2323?', 'en', 'de'],
  ])('is told of "%s", asked by who reads %s: %s', (text, locale, language) => {
    expect(spoken(text, locale)).toBe(language);
  });

  it.each([
    ['it is the reader’s', 'Was sind die Aufgaben der Migration?', 'de'],
    ['few words of it are those of another one', 'Migration tasks', 'de'],
    ['it lacks the page', 'Was sind die Ziele des Conduct Success Review?', 'en'],
    ['the page is shown in it already', 'What is the overview of the success review?', 'de'],
    ['the playbook is not in it', '移行のタスクは何ですか', 'en'],
  ])('is not told where %s', (_why, text, locale) => {
    expect(spoken(text, locale)).toBeNull();
  });

  it('is not told of a button', () => {
    expect(answering.show({ kind: 'phases' }, 'de').spoken).toBeNull();
  });
});
