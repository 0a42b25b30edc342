import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findChromium } from './chromium';

describe('looking for a browser', () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
    program = path.join(folder, 'chromium');
    writeFileSync(program, '', { mode: 0o755 });
    writeFileSync(path.join(folder, 'notes.txt'), '', { mode: 0o644 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: program, PATH: '' })).toBe(program);
  });

  it('finds one on the PATH', () => {
    expect(findChromium({ PATH: ['/nowhere', folder].join(path.delimiter) })).toBe(program);
  });

  it('finds none where there is none', () => {
    expect(findChromium({ PATH: '/nowhere' })).toBeUndefined();
  });

  it('fails where there is none but one is required', () => {
    expect(() => findChromium({ PATH: '/nowhere', REQUIRE_BROWSER: '1' })).toThrow(
      'REQUIRE_BROWSER=1, but none of chromium, chromium-browser, google-chrome, google-chrome-stable is on the PATH: install Chromium or set CHROMIUM_PATH',
    );
  });

  it('fails when CHROMIUM_PATH is no program, rather than taking another one', () => {
    const notes = path.join(folder, 'notes.txt');
    expect(() => findChromium({ CHROMIUM_PATH: notes, PATH: folder })).toThrow(
      `CHROMIUM_PATH is ${notes}, which cannot be run: set it to the Chromium program`,
    );
  });
});
