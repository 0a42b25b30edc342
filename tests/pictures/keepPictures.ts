import { createTexts } from '../../src/i18n/texts';
import { launchChromium } from '../browser/chromium';
import type { Scene } from '../screenshots/scenes';
import { openStage } from '../screenshots/stage';
import type { Picture } from './block';
import { keptPictures, writeFonts, writePictures } from './keptFiles';
import { fontsOf, takePictures } from './takePicture';

/** The languages that pictures are kept of. */
export const LOCALES = createTexts().locales;

/** Takes the pictures of these scenes anew. With only some of all scenes, the others stay as they are. */
export async function keepPictures(
  chromium: string,
  scenes: readonly Scene[],
  isAll: boolean,
): Promise<number> {
  const browser = await launchChromium(chromium);
  try {
    const page = await openStage(browser);
    const taken = new Map<string, Map<string, Picture>>();
    for (const scene of scenes) taken.set(scene.name, await takePictures(page, scene, LOCALES));
    for (const locale of LOCALES) {
      const own = [...taken].map(([name, pictures]) => [name, pictures.get(locale) ?? []]);
      writePictures(locale, { ...(isAll ? {} : keptPictures(locale)), ...Object.fromEntries(own) });
    }
    if (isAll) writeFonts(await fontsOf(page));
    return taken.size * LOCALES.length * 2;
  } finally {
    await browser.close();
  }
}
