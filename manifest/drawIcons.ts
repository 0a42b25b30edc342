import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentWith } from '../src/settings/config';
import { findChromium, launchChromium } from '../tests/browser/chromium';
import { ICONS } from './icon';

/** Draws the PNGs of this folder from the SVGs beside them: `npx tsx manifest/drawIcons.ts` after a change of one. */
async function main(): Promise<void> {
  const program = findChromium(environmentWith({ REQUIRE_BROWSER: '1' }));
  if (!program) return;
  const browser = await launchChromium(program);
  for (const { file, side, outline } of ICONS) {
    const png = path.join(__dirname, file);
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const svg = await readFile(png.replace(/png$/, 'svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: png, omitBackground: outline });
  }
  await browser.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
