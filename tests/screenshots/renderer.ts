import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { Card } from '../../src/cards/card/card';
import type { Locale } from '../../src/playbook/locale';

const nodeRequire = createRequire(__filename);

/** The renderer that Teams' web client is built on, with the look that Microsoft's card designer gives it. */
export type Renderer = {
  /** A PNG of the card as wide as a chat of `width` CSS pixels. */
  picture(card: Card, locale: Locale, width: number, theme?: Theme): Promise<Buffer>;
  close(): Promise<void>;
};

export type Theme = 'light' | 'dark';

/** `CHROMIUM_PATH`, else the first Chromium or Chrome on the PATH. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
  return [process.env.CHROMIUM_PATH ?? '', ...candidates].find(isExecutable);
}

export async function openRenderer(executablePath: string): Promise<Renderer> {
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent(harness());
  for (const script of [
    'adaptivecards/dist/adaptivecards.min.js',
    'markdown-it/dist/browser/markdown-it.umd.min.js',
  ]) {
    await page.addScriptTag({ content: fileOf(script) });
  }
  await page.addScriptTag({ content: RENDER });
  return {
    picture: async (card, locale, width, theme = 'light') => {
      await page.setViewportSize({ width: width + 2 * MARGIN, height: 400 });
      const [hostConfig, style] = [hostConfigOf(theme), styleOf(theme)];
      const input = JSON.stringify({ card: card.content, hostConfig, style, locale, width });
      await page.evaluate(`renderCard(${input})`);
      const height = await page
        .locator('#chat')
        .evaluate((chat: { clientHeight: number }) => chat.clientHeight);
      const clip = { x: 0, y: 0, width: width + 2 * MARGIN, height: Math.min(height, LONGEST) };
      return page.screenshot({ type: 'png', fullPage: true, clip });
    },
    close: () => browser.close(),
  };
}

const MARGIN = 12;
/** A card that is longer in CSS pixels is cut off below, so that its picture stays small. */
const LONGEST = 1_800;

/** Segoe UI is not free; Noto has the letters of all our languages. */
function hostConfigOf(theme: Theme): unknown {
  const config = fileOf(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${theme}.json`);
  return JSON.parse(config.replaceAll("'Segoe UI'", "'Noto Sans', 'Noto Sans CJK JP'"));
}

function harness(): string {
  return '<!doctype html><meta charset="utf-8"><style id="theme"></style><div id="chat"><div id="card"></div></div>';
}

/** Around a card, and the card itself, in Teams. */
const COLOURS = {
  light: { chat: '#f5f5f5', card: '#fff', edge: '#e0e0e0' },
  dark: { chat: '#1f1f1f', card: '#292929', edge: '#3d3d3d' },
} as const;

function styleOf(theme: Theme): string {
  const designer = fileOf(`adaptivecards-designer/dist/containers/teams-container-${theme}.css`);
  const { chat, card, edge } = COLOURS[theme];
  return `${designer.replaceAll('"Segoe UI"', "'Noto Sans', 'Noto Sans CJK JP'")}
    body { margin: 0 }
    #chat { padding: ${MARGIN}px; background: ${chat}; box-sizing: border-box }
    #card { background: ${card}; border: 1px solid ${edge}; border-radius: 6px; box-sizing: border-box }
    #card:lang(zh) { font-family: 'Noto Sans', 'Noto Sans CJK SC' }
    .ac-actionSet > div { flex-wrap: wrap; row-gap: 8px }`;
}

/** Runs in the browser; there is no DOM in the types of this project. */
const RENDER = `function renderCard({ card, hostConfig, style, locale, width }) {
  document.querySelector('#theme').textContent = style;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  adaptive.parse(card);
  const place = document.querySelector('#card');
  place.lang = locale;
  document.querySelector('#chat').style.width = width + ${2 * MARGIN} + 'px';
  place.replaceChildren(adaptive.render());
}`;

function fileOf(file: string): string {
  const [name = '', ...rest] = file.split('/');
  const manifest = nodeRequire.resolve(`${name}/package.json`);
  return readFileSync(path.join(path.dirname(manifest), ...rest), 'utf8');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return file !== '';
  } catch {
    return false;
  }
}
