import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { atMost } from '../../src/content/atMost';
import { readFolder } from '../../src/content/readFolder';

const PAGES = 300;
const LANGUAGES = ['en', 'de', 'ja'];
/** macOS lets a process open 256 files, and the bot has others to open. */
const FEW_FILES = 100;

describe('a folder of more pages than a process may open at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-many-'));
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read whole, with few files open at a time', async () => {
    for (const locale of LANGUAGES) {
      mkdirSync(join(folder, locale));
      for (let at = 0; at < PAGES; at += 1) writeFileSync(join(folder, locale, `page-${at}.md`), '# A\n');
    }
    let open = 0;
    let mostOpen = 0;
    const readFile = fs.readFile;
    jest.spyOn(fs, 'readFile').mockImplementation(async (...args) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      try {
        return await readFile(...args);
      } finally {
        open -= 1;
      }
    });
    const { files, problems } = await readFolder(folder);
    expect([files.length, problems]).toEqual([PAGES * LANGUAGES.length, []]);
    expect(files[1]?.path).toBe('de/page-1.md');
    expect(mostOpen).toBeGreaterThan(1);
    expect(mostOpen).toBeLessThanOrEqual(FEW_FILES);
  });
});

describe('work of which only some may run at once', () => {
  it('runs in the order it came, and what fails makes room as well', async () => {
    const turns = atMost(2);
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      if (name === 'a') throw new Error('a failed');
      return name;
    };
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => turns(work(name))));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(log.filter((line) => line.endsWith('begins'))).toEqual([
      'a begins',
      'b begins',
      'c begins',
      'd begins',
    ]);
    expect(log.slice(0, 3)).toEqual(['a begins', 'b begins', 'a ends']);
  });
});
