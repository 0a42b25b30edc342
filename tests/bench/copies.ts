import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A playbook folder that may be changed, and that goes when it is removed. */
export type CopiedFolder = { path: string; remove(): void };

/** `times` copies of a playbook side by side, all but the first with ids of their own. */
export function copyContent(folder: string, times: number): CopiedFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'playbook-copies-'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    for (let copy = 1; copy <= times; copy += 1) {
      const name = copy === 1 ? path.basename(file) : `copy${copy}-${path.basename(file)}`;
      cpSync(path.join(folder, file), path.join(root, path.dirname(file), name));
    }
  }
  return { path: root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
