import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { createAnswering } from '../../../src/answering/answering';
import { Rereader } from '../../../src/content/live/rereader';
import { copyContent } from '../copies';
import { median } from '../figures';

export type RereadFigures = {
  /** From the change of one page to the new playbook. */
  rereadMs: number;
  /** From there to the new index; turns are answered in between. */
  indexMs: number;
};

/** What a running bot does when one page was saved; each round changes another page. */
export async function measureRereading(contentDir: string, rounds: number): Promise<RereadFigures> {
  const folder = copyContent(contentDir, 1);
  try {
    const rereader = new Rereader(folder.path);
    const { playbook } = await rereader.read();
    let answering = createAnswering(playbook);
    const files = [...playbook.pages.values()].flatMap((pages) =>
      [...pages.values()].map(({ file }) => file),
    );
    const times = { reread: [] as number[], index: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const file = files[(round * 7) % files.length] ?? '';
      appendFileSync(path.join(folder.path, file), `\nOne more line ${round}.\n`);
      const t0 = performance.now();
      const reading = await rereader.read();
      const t1 = performance.now();
      answering = await answering.relearn(reading.playbook);
      const t2 = performance.now();
      times.reread.push(t1 - t0);
      times.index.push(t2 - t1);
    }
    return { rereadMs: median(times.reread), indexMs: median(times.index) };
  } finally {
    folder.remove();
  }
}
