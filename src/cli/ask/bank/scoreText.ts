import type { Miss, Score, Totals } from './score';

/** The misses, then a line for each language and one for all when there are several. */
export function scoreText({ languages, all, misses }: Score): string {
  const several = Object.keys(languages).length > 1;
  const summary = [...Object.entries(languages), ...(several ? [['all', all] as const] : [])].map(
    ([name, totals]) => totalsText(name, totals),
  );
  return [...misses.map(missText), ...summary].map((text) => `${text}\n`).join('');
}

export function missText({ id, locale, text, why, wrong }: Miss): string {
  return `${id ?? locale}  "${text}" (${why})\n${wrong.map((thing) => `    ${thing}`).join('\n')}`;
}

/** `de: 53 of 54 right; of 40 pages 97.5 % first, 100 % among three, MRR 0.988`. */
export function totalsText(name: string, { questions, right, withPage, hit1, hit3, mrr }: Totals): string {
  const pages =
    withPage === 0
      ? 'no pages expected'
      : `of ${withPage} pages ${percent(hit1)} first, ${percent(hit3)} among three, MRR ${mrr.toFixed(3)}`;
  return `${name}: ${right} of ${questions} right; ${pages}`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}
