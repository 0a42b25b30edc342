import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

const OWN = path.join(__dirname, '../../content');
const PAGES = ['initiate-conduct-customer-kick-off.md', 'migrate-migration.md'];

/** A folder with two of our own pages in every language, for a command reads and learns all that it is given. */
export function twoPages(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'two-pages-'));
  for (const locale of readdirSync(OWN).filter((name) => !name.includes('.'))) {
    mkdirSync(path.join(folder, locale));
    for (const page of PAGES) copyFileSync(path.join(OWN, locale, page), path.join(folder, locale, page));
  }
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
