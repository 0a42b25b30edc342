import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { smallPlaybook } from '../smallPlaybook';

const answering = createAnswering(smallPlaybook);

function suggested(text: string, locale = 'en', most = 8): string[] {
  return answering.suggest(text, locale, most).map((one) => (one.kind === 'page' ? one.page : one.task));
}

describe('while a text is being typed', () => {
  it.each([
    ['migr', 'migrate-migration'],
    ['Migration', 'migrate-migration'],
  ])('%s suggests the page that is called so first', (text, page) => {
    expect(suggested(text)[0]).toBe(page);
  });

  it('half a number suggests the tasks that begin with it, in order', () => {
    expect(suggested('13')).toEqual(['1330', ...suggested('13').slice(1)]);
    expect(suggested('3629')[0]).toBe('3629');
  });

  it.each([
    'task 1330',
    'Task #1330',
    'task1330',
    'task number 1330',
    'Aufgabe 1330',
    'Aufgabe Nr. 1330',
    'tarea 1330',
    'tarea n.º 1330',
    'tarefa 1330',
    'tarefa nº 1330',
    'タスク1330',
    'タスク番号1330',
    '任务1330',
    '任务编号1330',
    '1330 valid',
    'valid 1330',
    '1330 validate email migration',
    'task 1330: validate',
    'what is task 1330 about',
    'task 133',
    'task 13',
    'タスク13',
  ])('%s suggests the task with that number first', (text) => {
    for (const locale of ['en', 'de', 'ja']) expect(suggested(text, locale)[0]).toBe('1330');
  });

  it.each(['task 9999', 'office 365', '9999 valid', 'step 13'])('%s suggests no task by number', (text) => {
    expect(suggested(text)).not.toContain('1330');
  });

  it('half a name suggests the task', () => {
    expect(suggested('valid test ba')).toContain('1330');
  });

  it('words of a page suggest it, though they are not in its name', () => {
    expect(suggested('mailboxes and files to the cloud')).toContain('migrate-migration');
  });

  it.each(['', '   ', '???', 'zzzzqqqq'])('%j suggests nothing', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it('suggests each once, and no more than wanted', () => {
    const all = suggested('m', 'en', 3);
    expect(all.length).toBeLessThanOrEqual(3);
    expect(new Set(all).size).toBe(all.length);
  });

  it('takes a page of another language where the reader’s has none', () => {
    expect(suggested('migr', 'ja')).toContain('migrate-migration');
  });
});
