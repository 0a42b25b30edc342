import type { InsightsReport, LanguageInsights, Totals } from '../../insights/report/report';

/** The report for people, a language after the other. */
export function insightsText({ since, until, totals, languages }: InsightsReport): string {
  const head = `${since} to ${until}: ${totalsText(totals)}`;
  return `${[head, ...languages.map(languageText)].join('\n\n')}\n`;
}

function languageText({ locale, totals, unanswered, pages, team }: LanguageInsights): string {
  const questions = unanswered.map(
    ({ question, count, last }) => `    ${count} × ${question} (last asked ${last})`,
  );
  const opinions = pages.flatMap(({ page, likes, dislikes, questions: asked, comments }) => [
    `    ${page}: ${dislikes} not helpful, ${likes} helpful`,
    ...asked.map((question) => `      question: ${question}`),
    ...comments.map((comment) => `      comment: ${comment}`),
  ]);
  const asked = team.map(({ question, page, last }) =>
    page === null ? `    ${question} (${last})` : `    ${question} (${last}; the team named ${page})`,
  );
  return [
    `${locale}: ${totalsText(totals)}`,
    ...(questions.length > 0 ? ['  no answer', ...questions] : []),
    ...(opinions.length > 0 ? ['  pages', ...opinions] : []),
    ...(asked.length > 0 ? ['  asked of the team', ...asked] : []),
  ].join('\n');
}

function totalsText({ misses, likes, dislikes }: Totals): string {
  return `${misses} without an answer, ${dislikes} not helpful, ${likes} helpful`;
}
