import { describe, it } from '@jest/globals';
import { findChromium } from './chromium';

/**
 * A `describe` for tests that need a browser. Without one they are skipped, and a line on stderr says so, since Jest
 * only counts what is skipped; with `REQUIRE_BROWSER=1` the test file fails instead.
 */
export function describeBrowser(name: string, tests: (chromium: string) => void): void {
  const chromium = findChromium();
  if (!chromium) {
    process.stderr.write(`Skipped without a browser: ${name}. Install Chromium or set CHROMIUM_PATH.\n`);
    describe(name, () => it.skip('needs a browser', () => undefined));
    return;
  }
  describe(name, () => tests(chromium));
}
