import type { Reply } from '../answering/answer';
import { cardText } from '../cards/card/cardText';
import { cardUrls } from '../cards/card/cardUrls';
import type { Cards } from '../cards/cards';
import type { Locale } from '../playbook/locale';
import { shownTasks, sourceOf } from './shownTasks';

/** What `ask --json` prints for one question. */
export type AnswerLine = {
  id: string | null;
  kind: 'answer' | 'choices' | 'none';
  intent: Reply['intent'];
  /** How likely the first of `pages` is the right one; null where no page was looked for. */
  confidence: number | null;
  pages: string[];
  taskIds: string[];
  urls: string[];
  locale: Locale;
  fallback: Locale | null;
  text: string;
};

/** A reply in the form of the command line's contract: text and addresses are those of the card, all its parts. */
export function answerLine(id: string | null, locale: Locale, reply: Reply, cards: Cards): AnswerLine {
  const { answer, intent, confidence, pages } = reply;
  const view = { locale, part: 0, notices: [] };
  const parts = Array.from({ length: cards.parts(reply, view) }, (_unused, part) =>
    cards.answer(reply, { ...view, part }),
  );
  return {
    id,
    kind: answer.kind === 'none' || answer.kind === 'choices' ? answer.kind : 'answer',
    intent,
    confidence: confidence === null ? null : Number(confidence.toFixed(3)),
    pages,
    taskIds: shownTasks(answer),
    urls: [...new Set(parts.flatMap(cardUrls))],
    locale,
    fallback: sourceOf(answer)?.fallback ?? null,
    text: parts.map(cardText).join('\n'),
  };
}
