import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rewriteBetween } from '../rewriteBetween';
import { measureRanking, type RankingFigures } from './ranking';
import { type Ablation, measureAblations } from './rankingAblation';
import { type Corpus, readCorpus } from './rankingCorpus';
import { ablationTable, rankingTable } from './rankingTable';

const DOCUMENT = 'docs/answering.md';
const SAMPLES = { pages: '../shared/playbook/pages', questions: '../shared/eval/questions.jsonl' };

export type RankingReport = { own: RankingFigures[]; samples: RankingFigures[]; ablation: Ablation[] };

/** Measures the ranking and writes its tables into `docs/answering.md`; those of the samples where they are there. */
export async function reportRanking(): Promise<RankingReport> {
  const own = await readCorpus('content', 'tests/ranking');
  const samples = existsSync(SAMPLES.pages) ? await readCorpus(SAMPLES.pages, SAMPLES.questions) : undefined;
  const report = {
    own: await measureRanking(own),
    samples: samples ? await measureRanking(samples) : [],
    ablation: measureAblations([own, ...(samples ? [samples] : [])]),
  };
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), report, samples));
  return report;
}

function withTables(document: string, report: RankingReport, samples: Corpus | undefined): string {
  const withOwn = rewriteBetween(document, 'own pages', rankingTable(report.own));
  if (!samples) return withOwn;
  const withSamples = rewriteBetween(withOwn, 'sample pages', rankingTable(report.samples));
  return rewriteBetween(withSamples, 'ablation', ablationTable(report.ablation));
}
