import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Keeps the browser from talking to anybody but the page under test. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that the browser tests use: `CHROMIUM_PATH`, else the first known name on the `PATH`. Undefined when
 * there is none.
 *
 * @throws when `CHROMIUM_PATH` names no program, or when `REQUIRE_BROWSER=1` and no browser was found.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const configured = env.CHROMIUM_PATH;
  if (configured) {
    if (isProgram(configured)) return configured;
    throw new Error(`CHROMIUM_PATH is ${configured}, which cannot be run: set it to the Chromium program`);
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
  if (!found && env.REQUIRE_BROWSER === '1') {
    throw new Error(
      `REQUIRE_BROWSER=1, but none of ${NAMES.join(', ')} is on the PATH: install Chromium or set CHROMIUM_PATH`,
    );
  }
  return found;
}

/** @param program as `findChromium` found it */
export function launchChromium(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: FLAGS });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
