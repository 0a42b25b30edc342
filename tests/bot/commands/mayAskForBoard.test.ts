import { describe, expect, it } from '@jest/globals';
import { readCommandWords } from '../../../src/bot/commands/commandWords';
import { boardRequestFilter } from '../../../src/bot/commands/request/mayAskForBoard';

const words = readCommandWords();
const mayAsk = boardRequestFilter(words.values());

/** Every text that a phrase in the notation of `phrasePattern` stands for, without what it may leave out. */
function shortestTexts(phrase: string): string[] {
  const choice = /\(([^()]*)\)/.exec(phrase.replace(/\[[^\]]*\]/g, ''));
  const short = phrase.replace(/\[[^\]]*\]/g, '').replace(/\{\w+\}/g, 'Qqq');
  const [whole, choices] = choice ?? [];
  if (whole === undefined || choices === undefined) return [short];
  return choices.split('|').flatMap((one) => shortestTexts(short.replace(whole, one)));
}

describe('whether a message may ask for a board', () => {
  it.each([...words])('is never denied to a phrase of %s that asks for one', (_locale, { postBoard }) => {
    const texts = postBoard.flatMap(shortestTexts);
    expect(texts.length).toBeGreaterThan(9);
    expect(texts.filter((text) => !mayAsk(text))).toEqual([]);
  });

  it.each([
    'Who approves the scope?',
    'Wer genehmigt den Umfang bis Ende der Woche?',
    'resources for the kick-off next Friday',
    '来週の金曜日までに誰が承認しますか',
    '下周五谁批准',
  ])('is denied to a question: %s', (text) => {
    expect(mayAsk(text)).toBe(false);
  });
});
