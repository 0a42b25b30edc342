import type { InsightsReport } from '../insights/report';

const COLUMNS = [
  'kind',
  'locale',
  'question',
  'asked',
  'lastAsked',
  'page',
  'notHelpful',
  'helpful',
  'comments',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>> & { kind: 'unanswered' | 'page' };

/** RFC 4180 with a header line: a row for each question without an answer, then for each page, by language. */
export function insightsCsv(report: InsightsReport): string {
  const lines = rowsOf(report).map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function rowsOf({ languages }: InsightsReport): Row[] {
  return languages.flatMap(({ locale, unanswered, pages }) => [
    ...unanswered.map(
      ({ question, count, last }): Row => ({
        kind: 'unanswered',
        locale,
        question,
        asked: count,
        lastAsked: last,
      }),
    ),
    ...pages.map(
      ({ page, likes, dislikes, questions, comments }): Row => ({
        kind: 'page',
        locale,
        question: questions.join('\n'),
        page,
        notHelpful: dislikes,
        helpful: likes,
        comments: comments.join('\n'),
      }),
    ),
  ]);
}

function cell(value: string | number): string {
  // A spreadsheet would take what people typed for a formula.
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
