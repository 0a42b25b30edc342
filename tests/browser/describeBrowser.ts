import { describe, it } from '@jest/globals';
import { findChromium } from './chromium';

/**
 * A `describe` for tests that need a browser. Without one, a skipped test says so in the report; with
 * `REQUIRE_BROWSER=1` the test file fails instead.
 */
export function describeBrowser(name: string, tests: (chromium: string) => void): void {
  const chromium = findChromium();
  describe(name, () => {
    if (chromium) tests(chromium);
    else it.skip('skipped: no Chromium found, set CHROMIUM_PATH', () => undefined);
  });
}
