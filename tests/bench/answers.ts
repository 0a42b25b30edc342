import { createAnswering } from '../../src/answering/answering';
import { loadPlaybook } from '../../src/content/load';
import { quantile } from './figures';
import type { BenchQuestion } from './questions';

const ROUNDS = 5;

export type AnswerFigures = {
  questions: number;
  p50Ms: number;
  p99Ms: number;
  perLocale: Record<string, number>;
};

/** How long one answer takes inside the process, without HTTP and cards. */
export async function measureAnswers(
  contentDir: string,
  questions: readonly BenchQuestion[],
): Promise<AnswerFigures> {
  const { playbook } = await loadPlaybook(contentDir);
  const answering = createAnswering(playbook);
  const times: number[] = [];
  const byLocale = new Map<string, number[]>();
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { text, locale } of questions) {
      const started = performance.now();
      answering.answer({ text, locale, page: null, previous: null });
      const took = performance.now() - started;
      // The first round warms up.
      if (round < 0) continue;
      times.push(took);
      byLocale.set(locale, [...(byLocale.get(locale) ?? []), took]);
    }
  }
  const perLocale = Object.fromEntries([...byLocale].map(([locale, own]) => [locale, quantile(own, 0.5)]));
  return {
    questions: questions.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    perLocale,
  };
}
