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
