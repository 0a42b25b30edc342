import type { Reply } from '../answering/answer';
import type { Locale } from '../playbook/locale';
import { contentsOf } from './answer-contents';

/** What `ask --json` prints for one question. */
export type AnswerLine = {
  id: string | null;
  kind: 'answer' | 'choices' | 'none';
  intent: Reply['intent'];
  pages: string[];
  taskIds: string[];
  urls: string[];
  locale: Locale;
  fallback: Locale | null;
  text: string;
};

/** A reply in the form of the command line's contract. */
export function answerLine(id: string | null, locale: Locale, { answer, intent, pages }: Reply): AnswerLine {
  const { source, lines, urls, taskIds } = contentsOf(answer);
  const kind = answer.kind === 'none' || answer.kind === 'choices' ? answer.kind : 'answer';
  return {
    id,
    kind,
    intent,
    pages,
    taskIds,
    urls,
    locale,
    fallback: source?.fallback ?? null,
    text: lines.join('\n'),
  };
}
