import type { RankingFigures } from './ranking';
import type { Ablation } from './rankingAblation';

/** Markdown: a row for each engine in each language. */
export function rankingTable(figures: readonly RankingFigures[]): string {
  return table(
    ['', 'questions', 'engine', 'hit@1', 'hit@3', 'MRR', 'build, ms', 'p50, ms', 'p99, ms', 'memory, MiB'],
    figures.map((row, i) => {
      const first = figures[i - 1]?.locale !== row.locale;
      return [
        first ? row.locale : '',
        first ? String(row.questions) : '',
        row.engine,
        percent(row.hit1),
        percent(row.hit3),
        row.mrr.toFixed(3),
        row.buildMs.toFixed(0),
        row.p50Ms.toFixed(2),
        row.p99Ms.toFixed(2),
        row.heapMiB.toFixed(1),
      ];
    }),
  );
}

/** Markdown: what all parts together reach, then what each one less costs; differences in percentage points. */
export function ablationTable([whole, ...without]: readonly Ablation[]): string {
  if (!whole) return '';
  const locales = Object.keys(whole.hit1);
  const less = (now: number, before: number) => points(now - before);
  return table(
    ['without', ...locales, 'all, hit@1', 'hit@3', 'MRR', 'refused'],
    [
      [
        'nothing',
        ...locales.map((locale) => percent(whole.hit1[locale] ?? 0)),
        percent(whole.all.hit1),
        percent(whole.all.hit3),
        whole.all.mrr.toFixed(3),
        percent(whole.refused),
      ],
      ...without.map(({ part, hit1, all, refused }) => [
        part,
        ...locales.map((locale) => less(hit1[locale] ?? 0, whole.hit1[locale] ?? 0)),
        less(all.hit1, whole.all.hit1),
        less(all.hit3, whole.all.hit3),
        signed(all.mrr - whole.all.mrr, 3),
        less(refused, whole.refused),
      ]),
    ],
  );
}

/** Markdown. */
export function table(header: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A difference of shares in percentage points. */
export function points(difference: number): string {
  return signed(100 * difference, 1);
}

/** `·` for nothing, so that what matters stands out. */
function signed(difference: number, digits: number): string {
  const text = difference.toFixed(digits);
  if (Number(text) === 0) return '·';
  return difference > 0 ? `+${text}` : text.replace('-', '−');
}
