import { type Answering, createAnswering } from '../../../answering/answering';
import { collectProblems } from '../../../content/problems/report';
import type { Playbook } from '../../../playbook/playbook';
import type { Problem } from '../../../playbook/problem';

/** Asks the authors' questions again, and reports those that do not show their page. */
export function strayQuestions(
  playbook: Playbook,
  learn: (playbook: Playbook) => Pick<Answering, 'answer'> = createAnswering,
): Problem[] {
  const problems: Problem[] = [];
  // Learning the playbook takes longer than reading it, and most have no such questions.
  if (playbook.questions.size === 0) return problems;
  const answering = learn(playbook);
  for (const [locale, questions] of playbook.questions) {
    for (const { page, text, file, line } of questions) {
      const [first] = answering.answer({ text, locale, page: null, previous: null }).pages;
      if (first === page) continue;
      const { report } = collectProblems(file, problems);
      const shows = first === undefined ? 'shows no page' : `shows "${first}"`;
      report(
        'question_finds_other_page',
        line,
        `Asked again, "${text}" ${shows}: say more of what "${page}" is about.`,
      );
    }
  }
  return problems;
}
