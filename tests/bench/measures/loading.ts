import { createAnswering, loadPlaybook, wordsOfAll } from '../built';
import { heapBytes, median } from '../figures';
import { indexWithMiniSearch, readMarkdown } from '../miniSearch';

export type LoadFigures = {
  pages: number;
  readMs: number;
  /** The words of the six languages, once a process. */
  wordsMs: number;
  indexMs: number;
  /** What MiniSearch alone takes to index the same text, a language an index, with its own settings. */
  miniSearchMs: number;
  /** (reading + indexing) / MiniSearch. */
  ratio: number;
  /** What the playbook and its index hold. */
  heapMiB: number;
};

/** Reads and indexes a content folder, beside MiniSearch on the text of its files; the rounds take turns. */
export async function measureLoading(contentDir: string, rounds: number): Promise<LoadFigures> {
  const markdown = readMarkdown(contentDir);
  const before = heapBytes();
  const kept = await loadPlaybook(contentDir);
  const answering = createAnswering(kept.playbook);
  const heapMiB = (heapBytes() - before) / 2 ** 20;
  const times = { read: [] as number[], words: [] as number[], index: [] as number[], mini: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const t0 = performance.now();
    const { playbook } = await loadPlaybook(contentDir);
    const t1 = performance.now();
    const languages = wordsOfAll();
    const t2 = performance.now();
    createAnswering(playbook, { languages });
    const t3 = performance.now();
    indexWithMiniSearch(markdown);
    const t4 = performance.now();
    times.read.push(t1 - t0);
    times.words.push(t2 - t1);
    times.index.push(t3 - t2);
    times.mini.push(t4 - t3);
  }
  const [readMs, wordsMs] = [median(times.read), median(times.words)];
  const [indexMs, miniSearchMs] = [median(times.index), median(times.mini)];
  const pages = [...kept.playbook.pages.values()].reduce((sum, own) => sum + own.size, 0);
  // Keeps what was measured alive until here.
  answering.show({ kind: 'help' }, 'en');
  const ratio = (readMs + indexMs) / miniSearchMs;
  return { pages, readMs, wordsMs, indexMs, miniSearchMs, ratio, heapMiB };
}
