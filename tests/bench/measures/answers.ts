import { type Locale, SOURCE_LOCALE } from '../../../src/playbook/locale';
import { createAnswering, loadPlaybook } from '../built';
import { quantile } from '../figures';
import type { BenchQuestion } from '../questions';

export type AnswerFigures = {
  questions: number;
  p50Ms: number;
  p99Ms: number;
  perLocale: Record<Locale, { p50Ms: number; p99Ms: number }>;
  /** The median of the slowest language by that of English. */
  slowest: { locale: Locale; ratio: number };
};

/** Rounds until V8 has compiled what is called often. */
const WARM_UP = 3;

/** How long one answer takes inside the process, without HTTP and cards, in `rounds` rounds after a few that warm up. */
export async function measureAnswers(
  contentDir: string,
  questions: readonly BenchQuestion[],
  rounds: number,
): Promise<AnswerFigures> {
  const { playbook } = await loadPlaybook(contentDir);
  const answering = createAnswering(playbook);
  const times = new Map<Locale, number[]>();
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const { text, locale } of questions) {
      const started = performance.now();
      answering.answer({ text, locale, page: null, previous: null });
      const took = performance.now() - started;
      if (round >= WARM_UP) times.set(locale, [...(times.get(locale) ?? []), took]);
    }
  }
  const perLocale = Object.fromEntries([...times].map(([locale, own]) => [locale, percentiles(own)]));
  const english = perLocale[SOURCE_LOCALE]?.p50Ms ?? Number.NaN;
  const [slowest = { locale: SOURCE_LOCALE, ratio: 1 }] = Object.entries(perLocale)
    .map(([locale, { p50Ms }]) => ({ locale, ratio: p50Ms / english }))
    .sort((a, b) => b.ratio - a.ratio);
  return { questions: questions.length, ...percentiles([...times.values()].flat()), perLocale, slowest };
}

function percentiles(times: readonly number[]) {
  return { p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
