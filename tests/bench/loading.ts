import MiniSearch from 'minisearch';
import { createAnswering } from '../../src/answering/answering';
import { loadPlaybook } from '../../src/content/load';
import type { Playbook } from '../../src/playbook/playbook';
import { blockText } from '../../src/playbook/text';
import { heapBytes, median } from './figures';

const ROUNDS = 5;

export type LoadFigures = {
  pages: number;
  readMs: number;
  indexMs: number;
  /** What MiniSearch alone takes to index the same text, a language an index, with its own settings. */
  miniSearchMs: number;
  /** (reading + indexing) / MiniSearch. */
  ratio: number;
  heapMiB: number;
};

/** Reads and indexes a content folder, beside MiniSearch on the same text; the rounds take turns. */
export async function measureLoading(contentDir: string): Promise<LoadFigures> {
  const before = heapBytes();
  const kept = await loadPlaybook(contentDir);
  const answering = createAnswering(kept.playbook);
  const heapMiB = (heapBytes() - before) / 2 ** 20;
  const times = { read: [] as number[], index: [] as number[], mini: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const t0 = performance.now();
    const { playbook } = await loadPlaybook(contentDir);
    const t1 = performance.now();
    createAnswering(playbook);
    const t2 = performance.now();
    indexWithMiniSearch(playbook);
    const t3 = performance.now();
    times.read.push(t1 - t0);
    times.index.push(t2 - t1);
    times.mini.push(t3 - t2);
  }
  const [readMs, indexMs, miniSearchMs] = [median(times.read), median(times.index), median(times.mini)];
  const pages = [...kept.playbook.pages.values()].reduce((sum, own) => sum + own.size, 0);
  // Keeps what was measured alive until here.
  answering.show({ kind: 'help' }, 'en');
  return { pages, readMs, indexMs, miniSearchMs, ratio: (readMs + indexMs) / miniSearchMs, heapMiB };
}

function indexWithMiniSearch(playbook: Playbook): void {
  for (const pages of playbook.pages.values()) {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(
      [...pages.values()].map((page) => ({
        id: page.id,
        title: page.title,
        text: [
          page.intro,
          ...page.sections.map((section) => section.blocks),
          ...page.steps.map((step) => step.blocks),
        ]
          .map(blockText)
          .join('\n'),
      })),
    );
  }
}
