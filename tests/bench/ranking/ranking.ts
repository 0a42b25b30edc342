import { createAnswering } from '../../../src/answering/answering';
import { wordsOfAll } from '../../../src/answering/options';
import type { Locale } from '../../../src/playbook/locale';
import { SOURCE_LOCALE } from '../../../src/playbook/locale';
import { heapBytes, quantile } from '../figures';
import type { BenchQuestion } from '../questions';
import { inOneLanguage } from './rankingAblation';
import { type Corpus, withPage } from './rankingCorpus';
import { type Quality, qualityOf, rankIn, rankOfAnswer } from './rankingFigures';
import { PEERS, type Peer } from './rankingPeers';

/** Of several rounds the best counts: the others had to share the machine. */
const ROUNDS = 5;

/** One engine on the questions of one language; milliseconds and MiB. */
export type RankingFigures = Quality & {
  locale: Locale;
  engine: string;
  buildMs: number;
  heapMiB: number;
  p50Ms: number;
  p99Ms: number;
};

type Built<T> = { kept: T; buildMs: number; heapMiB: number };

/**
 * This ranking beside search libraries, on the questions that a page answers and that stand by themselves. All of them
 * get the pages of one language to index; a peer's results are followed by those of its English index.
 */
export async function measureRanking(corpus: Corpus): Promise<RankingFigures[]> {
  const figures: RankingFigures[] = [];
  const english = new Map<Peer, Built<Awaited<ReturnType<Peer['index']>>>>();
  for (const locale of corpus.playbook.locales) {
    const questions = withPage(corpus.questions).filter((one) => one.locale === locale && one.page === null);
    if (questions.length === 0) continue;
    figures.push(await measureOurs(corpus, locale, questions));
    for (const peer of PEERS) {
      const built = await build(() => peer.index(corpus.pages.get(locale) ?? [], locale));
      if (locale === SOURCE_LOCALE) english.set(peer, built);
      const { kept: own } = built;
      const source = locale === SOURCE_LOCALE ? undefined : english.get(peer)?.kept;
      const rank = async (question: BenchQuestion) => {
        const pages = [...(await own(question.text)), ...(source ? await source(question.text) : [])];
        return rankIn([...new Set(pages)], question);
      };
      figures.push({ locale, engine: peer.name, ...costs(built), ...(await askAll(questions, rank)) });
    }
  }
  return figures;
}

async function measureOurs(
  { playbook }: Corpus,
  locale: Locale,
  questions: readonly BenchQuestion[],
): Promise<RankingFigures> {
  const languages = wordsOfAll();
  const built = await build(() => inOneLanguage(playbook, languages, locale));
  const answering = createAnswering(playbook);
  const asked = await askAll(questions, (question) => rankOfAnswer(answering, question));
  return { locale, engine: 'this bot', ...costs(built), ...asked };
}

async function build<T>(index: () => T | Promise<T>): Promise<Built<T>> {
  // The memory is that of a second index beside the first, which has filled what caches there are.
  const first = await index();
  const before = await settledHeap();
  const both = [first, await index()] as const;
  const heapMiB = ((await settledHeap()) - before) / 2 ** 20;
  let buildMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await index();
    buildMs = Math.min(buildMs, performance.now() - started);
  }
  return { kept: both[0], buildMs, heapMiB };
}

/** What is left when nothing waits to be freed any more. */
async function settledHeap(): Promise<number> {
  for (let i = 0; i < 3; i += 1) {
    heapBytes();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return heapBytes();
}

function costs<T>({ buildMs, heapMiB }: Built<T>) {
  return { buildMs, heapMiB };
}

async function askAll(
  questions: readonly BenchQuestion[],
  rank: (question: BenchQuestion) => number | null | Promise<number | null>,
) {
  const ranks: (number | null)[] = [];
  const times: number[] = [];
  for (const question of questions) {
    // The first round warms up.
    ranks.push(await rank(question));
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      await rank(question);
      best = Math.min(best, performance.now() - started);
    }
    times.push(best);
  }
  return { ...qualityOf(ranks), p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
