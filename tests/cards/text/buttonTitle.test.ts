import { describe, expect, it } from '@jest/globals';
import { buttonTitle, WIDEST_TITLE } from '../../../src/cards/text/buttonTitle';
import { textWidth } from '../../../src/cards/text/textWidth';

describe('the title of a button', () => {
  it.each([
    ['Next steps', 'Next steps'],
    ['Conduct adoption and change management conversation', 'Conduct adoption and change…'],
    ['Gespräch zum Einführungs- und Änderungsmanagement führen', 'Gespräch zum Einführungs- und…'],
    ['導入と変更管理に関する会話の実施', '導入と変更管理に関する会話の実施'],
    ['お客様とのキックオフのあとの次のステップの一覧', 'お客様とのキックオフのあとの次…'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschif…'],
    [`${'a'.repeat(31)} b`, `${'a'.repeat(31)}…`],
    ['👍'.repeat(40), `${'👍'.repeat(15)}…`],
  ])('is whole, or ends at a word: %s', (title, shown) => {
    expect(buttonTitle(title)).toBe(shown);
    expect(textWidth(shown)).toBeLessThanOrEqual(WIDEST_TITLE);
  });
});
