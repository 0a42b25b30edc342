import type { Steps } from '../../playbook/inSlices';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { PageQuestion } from '../../playbook/playbook';
import type { Problem } from '../../playbook/problem';
import { questionKey } from '../../playbook/questionKey';
import type { Resolve } from '../linking/resolve';
import { collectProblems, type Report } from '../problems/report';
import { QUESTIONS } from '../source/listPages';
import type { PagesByLocale } from '../stages/parsedPage';
import type { ParsedQuestions } from '../stages/parsedQuestions';

export type PlacedQuestions = {
  questions: ReadonlyMap<Locale, readonly PageQuestion[]>;
  problems: Problem[];
};

/**
 * The questions of all files with their pages: the page whose file has the same name, else the one with that id, which
 * may exist in other languages only. A question that its language has already is reported and left out.
 */
export function* placeQuestions(
  files: readonly ParsedQuestions[],
  pages: PagesByLocale,
  resolve: Resolve,
): Steps<PlacedQuestions> {
  const problems: Problem[] = files.flatMap((file) => file.problems);
  const questions = new Map<Locale, PageQuestion[]>();
  const known = new Map<string, PageQuestion>();
  const fileIds = new Map(
    [...pages.values()].flatMap((own) => [...own.values()]).map(({ file, id }) => [file, id]),
  );
  for (const { file, locale, questions: own } of files) {
    yield;
    const { report } = collectProblems(file, problems);
    const named = file.replace(QUESTIONS, '.md');
    const page = fileIds.get(named) ?? pageCalled(named, locale, resolve, report);
    if (page === undefined) continue;
    const placed = questions.get(locale) ?? [];
    questions.set(locale, placed);
    for (const { text, line } of own) {
      const key = `${locale}\n${questionKey(text)}`;
      const other = known.get(key);
      if (other) {
        report(
          'question_repeated',
          line,
          `"${text}" stands in ${other.file}:${other.line} already: leave it in one place.`,
        );
        continue;
      }
      const question: PageQuestion = { page, text, file, line };
      known.set(key, question);
      placed.push(question);
    }
  }
  return { questions, problems };
}

/** The page that a file of questions is named after; reported when there is none. */
function pageCalled(name: string, locale: Locale, resolve: Resolve, report: Report): PageId | undefined {
  const found = resolve(name, { locale, id: '' });
  if (found.kind === 'page' && found.how !== 'near') return found.page;
  const remedy =
    found.kind === 'page' ? `rename it to "${found.page}.questions.txt".` : 'give it the name of its page.';
  report(
    'questions_without_page',
    1,
    `There is no page with the name of this file, and its questions were left out: ${remedy}`,
  );
  return undefined;
}
