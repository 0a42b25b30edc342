import { posix } from 'node:path';
import type { Reply } from '../../answering/answer';
import { createAnswering } from '../../answering/answering';
import type { InsightsReport } from '../../insights/report/report';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import type { Playbook } from '../../playbook/playbook';
import { questionKey } from '../../playbook/questionKey';

/** A question that people have asked, with what became of it. */
export type Asked =
  | { kind: 'unanswered'; question: string; count: number; last: string }
  | { kind: 'disliked'; question: string }
  | { kind: 'team'; question: string };

/** The questions that a page may be written down for; `file` is where, null where no page comes near. */
export type Proposal = { file: string | null; locale: Locale; questions: Asked[] };

/**
 * What authors may write beside their pages: of the report, the questions that the team answered with a page, those
 * without an answer, by the page that is nearest now, and those whose answer did not help, by the page that it was taken
 * from. Those that authors have written already, or that have an answer by now, are left out.
 */
export function proposals(report: InsightsReport, playbook: Playbook): Proposal[] {
  const answering = createAnswering(playbook);
  const written = new Set(
    [...playbook.questions].flatMap(([locale, own]) => own.map(({ text }) => keyOf(locale, text))),
  );
  const byFile = new Map<string, Proposal>();
  const propose = (locale: Locale, page: PageId | undefined, asked: Asked) => {
    if (written.has(keyOf(locale, asked.question))) return;
    const file = page === undefined ? null : fileBeside(page, locale, playbook);
    const key = file ?? `\n${locale}`;
    const proposal = byFile.get(key) ?? { file, locale, questions: [] };
    byFile.set(key, proposal);
    const isThere = proposal.questions.some(({ question }) => question === asked.question);
    if (!isThere) proposal.questions.push(asked);
  };
  for (const { locale, unanswered, pages, team } of report.languages) {
    for (const { question, page } of team) {
      if (page === null) continue;
      propose(locale, page, { kind: 'team', question });
      // A person has said which page it is, so no other one is guessed.
      written.add(keyOf(locale, question));
    }
    for (const { question, count, last } of unanswered) {
      const reply = answering.answer({ text: question, locale, page: null, previous: null });
      if (isMissed(reply)) propose(locale, nearestTo(reply), { kind: 'unanswered', question, count, last });
    }
    for (const { page, questions } of pages) {
      for (const question of questions) propose(locale, page, { kind: 'disliked', question });
    }
  }
  const all = [...byFile.values()];
  return [...all.filter(({ file }) => file !== null), ...all.filter(({ file }) => file === null)];
}

function keyOf(locale: Locale, question: string): string {
  return `${locale}\n${questionKey(question)}`;
}

function isMissed({ answer }: Reply): boolean {
  return answer.kind === 'none' || answer.kind === 'choices';
}

function nearestTo({ answer }: Reply): PageId | undefined {
  if (answer.kind === 'none') return answer.nearest[0]?.page;
  return answer.kind === 'choices' ? answer.choices[0]?.page : undefined;
}

/** The file of questions of a page, in the folder of the language; that language may lack the page itself. */
function fileBeside(page: PageId, locale: Locale, playbook: Playbook): string {
  const own = playbook.pages.get(locale);
  const beside = own?.get(page)?.file.replace(/\.md$/i, '');
  const [any] = own?.values() ?? [];
  const folder = any ? posix.dirname(any.file) : locale;
  return `${beside ?? posix.join(folder, page)}.questions.txt`;
}
