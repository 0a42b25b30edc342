import { describe, expect, it } from '@jest/globals';
import { phraseChoices } from '../../../src/bot/commands/phraseChoices';
import { plainPhrase } from '../../../src/bot/commands/plainPhrase';

describe('a phrase with choices', () => {
  it.each([
    ['[all ]boards', ['boards', 'All boards!'], ['all', 'all all boards', 'boards all']],
    ['(show|list) boards', ['show boards', 'list boards'], ['boards', 'show list boards']],
    ['[(show|list) [me ]]boards', ['boards', 'show boards', 'List me boards'], ['me boards', 'show me']],
    ["what's [still ](mine|left)", ["what's mine", 'what’s still left?'], ['what mine', "what's still"]],
    ['[我的](看板|看板列表)[在哪]', ['看板', '我的看板在哪？', '看板列表'], ['我的', '看板我的']],
  ])('is each of those and nothing else: %s', (phrase, those, others) => {
    const is = phraseChoices(phrase);
    expect(those.filter((text) => !is(plainPhrase(text)))).toEqual([]);
    expect(others.filter((text) => is(plainPhrase(text)))).toEqual([]);
  });

  it.each(['[all boards', '(all] boards', 'all) boards'])('has whole brackets: %s', (phrase) => {
    expect(() => phraseChoices(phrase)).toThrow(/bracket/);
  });
});
