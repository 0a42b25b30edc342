import { describe, expect, it } from '@jest/globals';
import { phrasePattern } from '../../../src/bot/commands/request/phrasePattern';

const PHRASE = 'post [all ]tasks (for|of) {process}';

function readBy(phrase: string, text: string): Record<string, string | undefined> | undefined {
  const found = new RegExp(`^${phrasePattern(phrase)}$`, 'iu').exec(text);
  return found ? { ...found.groups } : undefined;
}

describe('a phrase with places and choices', () => {
  it.each([
    ['post tasks for X', 'X'],
    ['Post  all tasks of Kick-off', 'Kick-off'],
  ])('fits %s', (text, process) => {
    expect(readBy(PHRASE, text)).toEqual({ process });
  });

  it.each(['post tasks X', 'post alltasks of X', 'post tasks ofX', 'post tasks of ', 'repost tasks of X'])(
    'does not fit %s',
    (text) => {
      expect(readBy(PHRASE, text)).toBeUndefined();
    },
  );

  it.each([
    ['发布 {process} 的[所有]任务', '发布迁移的任务', '迁移'],
    ['发布 {process} 的[所有]任务', '发布 迁移 的所有任务', '迁移'],
    ['(为|给){process}创建看板', '给迁移创建看板', '迁移'],
  ])('needs no blanks between Chinese: %s fits %s', (phrase, text, process) => {
    expect(readBy(phrase, text)).toEqual({ process });
  });

  it('takes the signs of regular expressions for what they are', () => {
    expect(readBy('{process}-board. (a+b)?', 'X-board. a+b?')).toEqual({ process: 'X' });
  });
});
