import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A playbook folder to change at will. */
export type ContentFolder = {
  path: string;
  /** `file` such as `en/phase-assess.md`. */
  write(file: string, text: string): void;
  delete(file: string): void;
  remove(): void;
};

export function contentFolder(pages: Readonly<Record<string, string>>): ContentFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  const folder: ContentFolder = {
    path: root,
    write(file, text) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    delete: (file) => rmSync(path.join(root, file)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [file, text] of Object.entries(pages)) folder.write(file, text);
  return folder;
}

/** A page with a title and one task. */
export function pageText(title: string, mark = 'M'): string {
  return [
    `---\ntitle: FastTrack Partner Playbook - ${title}\nms.date: 06/01/2020\n---\n`,
    `# ${title}\n`,
    '## Overview\n',
    `About ${title}.\n`,
    '## Approach\n',
    '### Do it\n',
    'Primary Role: **FastTrack Manager**  ',
    'Applies To: **All Services**\n',
    '#### FTOP Tasks\n',
    '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |',
    '| --- | --- | --- | --- | --- |',
    `| 4711 | Do ${title} | ${mark} | FastTrack Manager | All Services |`,
    '',
  ].join('\n');
}

/** Breaks a page so that it loses something: its task has a mark that nobody knows. */
export const BROKEN_MARK = 'Q';
