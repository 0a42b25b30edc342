import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../src/cards/card/card';
import type { Locale } from '../../src/playbook/locale';
import { fileOf, lookOf, MARGIN, type Theme } from './theme';

/** A card as it is shown: as wide as a chat of `width` CSS pixels, each of them `zoom` times as large. */
export type Shown = { card: Card; locale: Locale; width: number; theme: Theme; zoom?: number };

/** The scripts that a page needs to show cards: the renderer that Teams' web client is built on, and our `showCard`. */
export function stageScripts(): string[] {
  return [
    fileOf('adaptivecards/dist/adaptivecards.min.js'),
    fileOf('markdown-it/dist/browser/markdown-it.umd.min.js'),
    SHOW_CARD,
  ];
}

/**
 * Runs in the browser; there is no DOM in the types of this project. Shows a card in a place of its own, whose style
 * touches no other. `onPress` gets each action that is pressed, of which the place has an event as well.
 */
const SHOW_CARD = `function showCard(place, { card, hostConfig, style, locale, width, zoom = 1 }, onPress) {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  adaptive.onExecuteAction = (action) => {
    place.dispatchEvent(new Event('press'));
    onPress?.(action);
  };
  adaptive.parse(card);
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  root.innerHTML = '<style></style><div class="chat"><div class="card"></div></div>';
  root.querySelector('style').textContent = style;
  const chat = root.querySelector('.chat');
  chat.style.width = width + ${2 * MARGIN} + 'px';
  chat.style.zoom = zoom;
  const shown = root.querySelector('.card');
  shown.lang = locale;
  shown.append(adaptive.render());
}`;

/** An empty page of a browser that can show cards in its `main`, with all that a page needs to be accessible itself. */
export async function openStage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><style>body { margin: 0 } ' +
      'h1 { position: absolute; left: -999px } main { display: flex; align-items: flex-start }</style>' +
      '<main><h1>Cards</h1></main></html>',
  );
  for (const content of stageScripts()) await page.addScriptTag({ content });
  return page;
}

/** Shows cards side by side in place of what was there. */
export async function showCards(page: Page, cards: readonly Shown[]): Promise<void> {
  const shown = cards.map(({ card, theme, ...rest }) => ({ ...rest, card: card.content, ...lookOf(theme) }));
  await page.evaluate(`{
    const main = document.querySelector('main');
    for (const old of main.querySelectorAll('section')) old.remove();
    for (const card of ${JSON.stringify(shown)}) {
      const place = main.appendChild(document.createElement('section'));
      showCard(place, card);
    }
  }`);
}
