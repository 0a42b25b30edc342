import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createTexts } from '../../../src/i18n/texts';
import { launchChromium } from '../../browser/chromium';
import { describeBrowser } from '../../browser/describeBrowser';
import { ownKnowledge } from '../../once/content';
import { everyScene } from '../../screenshots/everyScene';
import type { Scene } from '../../screenshots/scenes';
import { openStage, type Shown, showCards } from '../../screenshots/stage';
import { THEMES } from '../../screenshots/theme';
import { type AxeFinding, addAxe, axeFindings } from './axe';
import { isOfRenderer, OF_RENDERER } from './ofRenderer';

const texts = createTexts();
const WIDTHS = [320, 560];

/** English in each theme and width; the other languages, whose cards are built alike, as a phone shows them. */
function shownOf({ card }: Scene): Shown[] {
  const others = texts.locales.filter((locale) => locale !== 'en');
  return [
    ...THEMES.flatMap((theme) =>
      WIDTHS.map((width): Shown => ({ card: card('en'), locale: 'en', width, theme })),
    ),
    ...others.map((locale): Shown => ({ card: card(locale), locale, width: 320, theme: 'light' })),
  ];
}

describeBrowser('every card as it is rendered', (chromium) => {
  let browser: Browser;
  let page: Page;
  let scenes: Scene[];
  beforeAll(async () => {
    scenes = everyScene(await ownKnowledge(), texts);
    browser = await launchChromium(chromium);
    page = await openStage(browser);
    await addAxe(page);
  });
  afterAll(() => browser.close());

  async function findingsOn(shown: readonly Shown[]): Promise<(AxeFinding & { where: string })[]> {
    await showCards(page, shown);
    return (await axeFindings(page)).map((finding) => {
      const { locale, theme, width } = shown[finding.section] ?? { locale: '', theme: '', width: '' };
      return { ...finding, where: [locale, theme, width].join(' ') };
    });
  }

  it('has nothing that axe-core finds fault with, but for what every card of the renderer has', async () => {
    const ours = new Map<string, string>();
    const hidden = new Set<string>();
    for (const scene of scenes) {
      for (const finding of await findingsOn(shownOf(scene))) {
        const { rule, html, where } = finding;
        if (isOfRenderer(finding)) hidden.add(rule);
        else {
          const fault = `${rule}: ${html.slice(0, 300)}`;
          ours.set(fault, ours.get(fault) ?? `first on ${scene.name}, ${where}`);
        }
      }
    }
    expect([...ours].map(([finding, where]) => `${finding} (${where})`)).toEqual([]);
    // What the renderer no longer does has no place in the list.
    expect([...hidden].sort()).toEqual([...new Set(OF_RENDERER.map(({ rule }) => rule))].sort());
  });

  it('is named when it is broken on purpose', async () => {
    const body = [
      { type: 'TextBlock', text: 'Too pale', color: 'Warning', wrap: true },
      {
        type: 'Container',
        selectAction: { type: 'Action.Execute', title: 'Details' },
        items: [{ type: 'TextBlock', text: 'See [the page](https://x.example)', wrap: true }],
      },
      { type: 'Input.Text', id: 'a' },
    ];
    const card = { content: { type: 'AdaptiveCard' as const, version: '1.5', body }, summary: '' };
    const found = await findingsOn([{ card, locale: 'en', width: 320, theme: 'light' }]);
    const named = found.filter((finding) => !isOfRenderer(finding)).map(({ rule }) => rule);
    expect(new Set(named)).toEqual(
      new Set(['color-contrast', 'label', 'label-content-name-mismatch', 'nested-interactive']),
    );
  });
});
