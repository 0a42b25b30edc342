import type { Card } from '../../src/cards/card/card';
import type { Locale } from '../../src/playbook/locale';
import { launchChromium } from '../browser/chromium';
import { openStage, showCards } from './stage';
import { MARGIN, type Theme } from './theme';

/** The renderer that Teams' web client is built on, with the look that Microsoft's card designer gives it. */
export type Renderer = {
  /** A PNG of the card as wide as a chat of `width` CSS pixels. */
  picture(card: Card, locale: Locale, width: number, theme?: Theme): Promise<Buffer>;
  close(): Promise<void>;
};

/** A card that is longer in CSS pixels is cut off below, so that its picture stays small. */
const LONGEST = 1_800;

export async function openRenderer(chromium: string): Promise<Renderer> {
  const browser = await launchChromium(chromium);
  const page = await openStage(browser);
  return {
    picture: async (card, locale, width, theme = 'light') => {
      await page.setViewportSize({ width: width + 2 * MARGIN, height: 400 });
      await showCards(page, [{ card, locale, width, theme }]);
      const height = await page
        .locator('section')
        .evaluate((section: { clientHeight: number }) => section.clientHeight);
      const clip = { x: 0, y: 0, width: width + 2 * MARGIN, height: Math.min(height, LONGEST) };
      return page.screenshot({ type: 'png', fullPage: true, clip });
    },
    close: () => browser.close(),
  };
}
