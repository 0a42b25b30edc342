import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

const FRONT =
  '---\ntitle: A\ndescription: A\nauthor: a\nms.author: a\nmanager: b\nms.date: 01/02/2020\n---\n\n';
const TABLE =
  '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n|--|--|--|--|--|\n';

/** A folder with one page in two languages, one warning and one difference; in `bad` of it is a page with an error. */
export function onePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    'en/assess-plan.md',
    `${FRONT}# Plan\n\n## Approach\n\n### Do\n\nPrimary Role: **FM**\n\n${TABLE}| 12 | Ask | M | FM | Exchange |\n\n## Next Steps\n\n- [Go](assess-plan.md)\n`,
  );
  write(
    'de/assess-plan-de.md',
    `${FRONT}# Plan\n\n## Methode\n\n### Tun\n\nPrimäre Rolle: **FM**\n\n${TABLE}| 12 | Fragen | O | FM | Exchange |\n\n## Nächste Schritte\n\n- [Los](assess-plan.md)\n\n##Mehr\n`,
  );
  write('bad/en/page.md', `${FRONT}# Page\n\n${TABLE}| 12 | Ask | x | FM | Exchange |\n`);
  return folder;
}
