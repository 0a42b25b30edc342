import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Locale } from '../../src/playbook/locale';
import type { Scene } from '../screenshots/scenes';
import { decode } from '../screenshots/smallPng';
import { showCards } from '../screenshots/stage';
import { MARGIN } from '../screenshots/theme';
import { type Block, type Picture, writeLook } from './block';
import { lookAt } from './lookAt';

/** As wide as a phone's chat, in CSS pixels. */
const WIDTH = 320;
const PLACE = WIDTH + 2 * MARGIN;
/** The screenshot has a pixel for four by four: enough for mean colours, and quick. */
const SCALE = 0.25;

/** The kind of a block, its place and size, and a mark of the colours, sizes and weights of its letters. */
const measured = z.array(z.array(z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.string()])));
const screenshot = z.object({ data: z.string() });

/** Runs in the browser: the blocks of each card that is shown, in the order of the document. */
const MEASURE = `(() => {
  const KINDS = {
    'ac-pushButton': 'button', 'ac-input': 'input', 'ac-textBlock': 'text', 'ac-richTextBlock': 'text',
    'ac-image': 'image', 'ac-horizontal-separator': 'line', 'ac-selectable': 'row',
  };
  const kindOf = (element) => {
    const known = Object.keys(KINDS).find((name) => element.classList.contains(name));
    if (known) return KINDS[known];
    const { backgroundColor } = getComputedStyle(element);
    return element.className && !/^rgba\\(.*, 0\\)$/.test(backgroundColor) ? 'box' : undefined;
  };
  const markOf = (element) => {
    const looks = [element, ...element.querySelectorAll('*')]
      .filter((inner) => [...inner.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      .map((inner) => getComputedStyle(inner))
      .map(({ color, fontSize, fontWeight }) => color + fontSize + fontWeight);
    let mark = 0;
    for (const letter of [...new Set(looks)].join()) mark = (mark * 31 + letter.charCodeAt(0)) % 46656;
    return mark.toString(36);
  };
  return [...document.querySelectorAll('section')].map((section) => {
    const origin = section.getBoundingClientRect();
    return [...section.shadowRoot.querySelectorAll('.card *')].flatMap((element) => {
      const kind = kindOf(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      if (!kind || width === 0 || height === 0) return [];
      return [[kind, ...[x - origin.x, y - origin.y, width, height].map(Math.round), markOf(element)]];
    });
  });
})()`;

/** A picture of a scene in each language, from one screenshot of all of them in both themes. */
export async function takePictures(
  page: Page,
  scene: Scene,
  locales: readonly Locale[],
): Promise<Map<Locale, Picture>> {
  const themes = ['light', 'dark'] as const;
  await showCards(
    page,
    locales.flatMap((locale) =>
      themes.map((theme) => ({ card: scene.card(locale), locale, width: WIDTH, theme })),
    ),
  );
  const cards = measured.parse(await page.evaluate(MEASURE));
  const height = Math.max(...cards.flat().map(([, , y, , high]) => y + high)) + MARGIN;
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width: PLACE * cards.length, height, scale: SCALE };
  const taken = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip,
  });
  await session.detach();
  const pixels = decode(Buffer.from(screenshot.parse(taken).data, 'base64'));
  const lookOf = (card: number, [, x, y, width, high, text]: z.infer<typeof measured>[number][number]) => {
    const area = { x: PLACE * card + x, y, width, height: high };
    const scaled = Object.entries(area).map(([name, value]) => [name, value * SCALE] as const);
    return writeLook({ ...lookAt(pixels, { ...area, ...Object.fromEntries(scaled) }), text });
  };
  return new Map(
    locales.map((locale, index) => {
      const [light = [], dark = []] = [cards[2 * index], cards[2 * index + 1]];
      const picture = light.map((found, place): Block => {
        const [kind, x, y, width, high] = found;
        const inDark = dark[place];
        const looks = [lookOf(2 * index, found), inDark ? lookOf(2 * index + 1, inDark) : ''] as const;
        return [kind, x, y, width, high, ...looks];
      });
      return [locale, picture];
    }),
  );
}

/** How wide some letters are in the fonts of this machine, in tenths of CSS pixels. */
export async function fontsOf(page: Page): Promise<number[]> {
  const widths =
    await page.evaluate(`['Sphinx of black quartz', '漢字とかな', '汉字', '☐☑⊘›'].flatMap((text) =>
    [400, 600].map((weight) => {
      const span = document.querySelector('main').appendChild(document.createElement('span'));
      span.style.cssText = "font: " + weight + " 14px 'Noto Sans', 'Noto Sans CJK JP'; position: absolute";
      span.textContent = text;
      const { width } = span.getBoundingClientRect();
      span.remove();
      return Math.round(width * 10);
    }))`);
  return z.array(z.int()).parse(widths);
}
