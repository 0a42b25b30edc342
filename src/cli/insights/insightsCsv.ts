import { csvText } from '../../boards/reports/csvText';
import type { InsightsReport } from '../../insights/report/report';

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

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>> & {
  kind: 'unanswered' | 'page' | 'team';
};

/** A row for each question without an answer, then for each page, then for each question to the team, by language. */
export function insightsCsv(report: InsightsReport): string {
  return csvText(
    COLUMNS,
    rowsOf(report).map((row) => COLUMNS.map((column) => row[column])),
  );
}

function rowsOf({ languages }: InsightsReport): Row[] {
  return languages.flatMap(({ locale, unanswered, pages, team }) => [
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
    ...team.map(
      ({ question, page, last }): Row => ({
        kind: 'team',
        locale,
        question,
        lastAsked: last,
        ...(page !== null && { page }),
      }),
    ),
  ]);
}
