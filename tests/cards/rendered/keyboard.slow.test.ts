import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { createTexts } from '../../../src/i18n/texts';
import { launchChromium } from '../../browser/chromium';
import { describeBrowser } from '../../browser/describeBrowser';
import { ownKnowledge } from '../../once/content';
import { everyScene } from '../../screenshots/everyScene';
import type { Scene } from '../../screenshots/scenes';
import { openStage, showCards } from '../../screenshots/stage';

const texts = createTexts();
const places = z.array(z.string());

/** Marks all that can be pressed or filled in, in the order in which it is read, and puts a button behind the card. */
const MARK = `(() => {
  const main = document.querySelector('main');
  document.querySelector('#behind')?.remove();
  const behind = main.appendChild(document.createElement('button'));
  behind.id = 'behind';
  const root = document.querySelector('section').shadowRoot;
  const found = [...root.querySelectorAll('.ac-pushButton, .ac-selectable, a[href], input, select, textarea, [role=button]')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => element.type !== 'radio' || element.checked || !root.querySelector('[name="' + element.name + '"]:checked'));
  const seen = new Set();
  const wanted = found.filter((element) => {
    const isNext = element.type !== 'radio' || !seen.has(element.name);
    if (element.type === 'radio') seen.add(element.name);
    return isNext;
  });
  wanted.forEach((element, index) => { element.dataset.place = String(index); });
  return wanted.map((element, index) => String(index));
})()`;

/** Where the keyboard is: the mark of the element, or "behind" when it has left the card. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element.id === 'behind' ? 'behind' : (element.dataset.place ?? '');
})()`;

describeBrowser('with the keyboard alone', (chromium) => {
  let browser: Browser;
  let page: Page;
  let scenes: Scene[];
  beforeAll(async () => {
    scenes = everyScene(await ownKnowledge(), texts);
    browser = await launchChromium(chromium);
    page = await openStage(browser);
  });
  afterAll(() => browser.close());

  it('everything on a card is reached in the order in which it is read, and left again', async () => {
    const wrong: string[] = [];
    for (const { name, card } of scenes) {
      await showCards(page, [{ card: card('en'), locale: 'en', width: 560, theme: 'light' }]);
      const wanted = places.parse(await page.evaluate(MARK));
      const reached: string[] = [];
      // A date has a stop for each of its parts, and a card is a stop of its own.
      for (let stop = 0; stop < 5 * wanted.length + 5 && reached.at(-1) !== 'behind'; stop++) {
        await page.keyboard.press('Tab');
        const place = z.string().parse(await page.evaluate(FOCUSED));
        if (place !== '' && place !== reached.at(-1)) reached.push(place);
      }
      if (reached.join() !== [...wanted, 'behind'].join())
        wrong.push(`${name}: ${reached.join()} in place of ${wanted.join()},behind`);
    }
    expect(wrong).toEqual([]);
  });

  it('every row and button of a board can be pressed by Enter', async () => {
    const board = scenes.find(({ name }) => name === 'board-some');
    if (!board) throw new Error('there is no board');
    await showCards(page, [{ card: board.card('en'), locale: 'en', width: 560, theme: 'light' }]);
    const wanted = places.parse(await page.evaluate(MARK));
    await page.evaluate(`window.pressed = 0;
      document.querySelector('section').addEventListener('press', () => { window.pressed += 1; });`);
    for (const place of wanted) {
      await page.evaluate(
        `document.querySelector('section').shadowRoot.querySelector('[data-place="${place}"]').focus()`,
      );
      await page.keyboard.press('Enter');
    }
    expect(await page.evaluate('window.pressed')).toBe(wanted.length);
  });
});
