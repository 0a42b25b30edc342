import type { Reply } from '../answering/answer';
import { type Answering, createAnswering } from '../answering/answering';
import { createCards } from '../cards/cards';
import { createTexts } from '../i18n/texts';
import { type Locale, matchLocale, SOURCE_LOCALE } from '../playbook/locale';
import type { Playbook } from '../playbook/playbook';
import { type AnswerLine, answerLine } from './answerLine';

/** A question from outside of Teams; `locale` is any tag, `page` the page that the conversation is about. */
export type AskedQuestion = { id: string | null; text: string; locale: string; page: string | null };

/** A playbook and what answers from it. */
export type Known = { playbook: Playbook; answering: Answering };

/** Answers questions about `playbook` as the bot does, each in the language of its tag or, failing that, in English. */
export function createAnswerLines(playbook: Playbook): (question: AskedQuestion) => AnswerLine {
  const known = { playbook, answering: createAnswering(playbook) };
  const cards = createCards(createTexts());
  return (question) => {
    const [locale, reply] = replied(question, known);
    return answerLine(question.id, locale, reply, cards);
  };
}

/** The language that a question is answered in, and the reply. */
export function replied(
  { text, locale: tag, page }: AskedQuestion,
  { playbook, answering }: Known,
): [Locale, Reply] {
  const locale = matchLocale(tag, playbook.locales) ?? SOURCE_LOCALE;
  const previous = page === null ? null : ({ kind: 'page', page } as const);
  return [locale, answering.answer({ text, locale, page, previous })];
}
