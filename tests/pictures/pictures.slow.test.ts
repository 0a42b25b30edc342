import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createTexts } from '../../src/i18n/texts';
import { launchChromium } from '../browser/chromium';
import { describeBrowser } from '../browser/describeBrowser';
import { ownKnowledge } from '../once/content';
import { everyScene } from '../screenshots/everyScene';
import type { Scene } from '../screenshots/scenes';
import { openStage } from '../screenshots/stage';
import { differences, OTHER_FONTS, SAME_FONTS, type Tolerance } from './compare';
import { keptFonts, keptPictures } from './keptFiles';
import { fontsOf, takePictures } from './takePicture';

const texts = createTexts();
/** In the message of a failure, which is to be read. */
const MOST_OF_CARD = 3;

/**
 * A picture is kept as what is seen on it: each block with its place, size, mean colours and the style of its letters,
 * in light and dark. Images of 1,500 cards would be megabytes that nobody can compare by reading, and would differ with
 * each version of a font; blocks name what has changed, and only where the fonts are others, more is tolerated.
 */
describeBrowser('the kept pictures of the cards', (chromium) => {
  let browser: Browser;
  let page: Page;
  let scenes: Scene[];
  let tolerance: Tolerance;
  beforeAll(async () => {
    scenes = everyScene(await ownKnowledge(), texts);
    browser = await launchChromium(chromium);
    page = await openStage(browser);
    const isSame = JSON.stringify(await fontsOf(page)) === JSON.stringify(keptFonts());
    tolerance = isSame ? SAME_FONTS : OTHER_FONTS;
  });
  afterAll(() => browser.close());

  it('are of every card in every language', () => {
    const names = scenes.map(({ name }) => name).sort();
    for (const locale of texts.locales)
      expect({ locale, names: Object.keys(keptPictures(locale)).sort() }).toEqual({ locale, names });
  });

  it('are what the cards look like: see both by `npm run cards`, and keep the new ones by `npm run cards -- --keep`', async () => {
    const changed: string[] = [];
    for (const scene of scenes) {
      for (const [locale, picture] of await takePictures(page, scene, texts.locales)) {
        const found = differences(keptPictures(locale)[scene.name] ?? [], picture, tolerance);
        const where = `npm run cards -- ${scene.name}, #locale=${locale}&kept=on`;
        if (found.length > 0)
          changed.push(`${scene.name} in ${locale} (${where}): ${found.slice(0, MOST_OF_CARD).join('; ')}`);
      }
    }
    expect(changed).toEqual([]);
  });

  it('tell a card from one whose row is missing, is recoloured or stands elsewhere', async () => {
    const scene = scenes.find(({ name }) => name === 'board-some');
    if (!scene) throw new Error('there is no board');
    const kept = keptPictures('en')[scene.name] ?? [];
    const changes: [change: (json: string) => string, said: RegExp][] = [
      [(json) => json.replace('"isSubtle":true', '"isSubtle":false'), /letters of another colour/],
      [(json) => json.replace('"spacing":"Medium"', '"spacing":"ExtraLarge"'), /is moved|has another height/],
      [(json) => json.replace('"size":"ExtraLarge"', '"size":"Small"'), /another height/],
      [
        (json) => json.replace('{"type":"TextBlock","text":"☐","size":"ExtraLarge"}', ''),
        /blocks in place of/,
      ],
    ];
    for (const [change, said] of changes) {
      const broken: Scene = {
        name: scene.name,
        card: (locale) => ({
          ...scene.card(locale),
          content: JSON.parse(change(JSON.stringify(scene.card(locale).content)).replace('[,', '[')),
        }),
      };
      const picture = (await takePictures(page, broken, ['en'])).get('en') ?? [];
      expect(differences(kept, picture, tolerance).join('\n')).toMatch(said);
    }
  });
});
