import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DISK, type Disk } from '../../src/content/disk/disk';
import { readFolder } from '../../src/content/source/readFolder';

const PAGES = 300;
const LANGUAGES = ['en', 'de', 'ja'];
/** macOS lets a process open 256 files, and the bot has others to open. */
const FEW_FILES = 100;

describe('a folder of more pages than a process may open at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-many-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read whole, with few files open at a time', async () => {
    for (const locale of LANGUAGES) {
      mkdirSync(join(folder, locale));
      for (let at = 0; at < PAGES; at += 1) writeFileSync(join(folder, locale, `page-${at}.md`), '# A\n');
    }
    let open = 0;
    let mostOpen = 0;
    const disk: Disk = {
      ...DISK,
      async read(path, most) {
        open += 1;
        mostOpen = Math.max(mostOpen, open);
        try {
          return await DISK.read(path, most);
        } finally {
          open -= 1;
        }
      },
    };
    const { files, problems } = await readFolder(folder, { disk });
    expect([files.length, problems]).toEqual([PAGES * LANGUAGES.length, []]);
    expect(files[1]?.path).toBe('de/page-1.md');
    expect(mostOpen).toBeGreaterThan(1);
    expect(mostOpen).toBeLessThanOrEqual(FEW_FILES);
  });
});
