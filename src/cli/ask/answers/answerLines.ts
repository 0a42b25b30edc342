import { createAnswering } from '../../../answering/answering';
import { createCards } from '../../../cards/cards';
import { createTexts } from '../../../i18n/texts';
import { matchLocale, SOURCE_LOCALE } from '../../../playbook/locale';
import type { Playbook } from '../../../playbook/playbook';
import type { AskedQuestion } from '../questions/readQuestions';
import { type AnswerLine, answerLine } from './answerLine';

/** Answers questions about `playbook` as the bot does, each in the language of its tag or, failing that, in English. */
export function createAnswerLines(playbook: Playbook): (question: Omit<AskedQuestion, 'line'>) => AnswerLine {
  const answering = createAnswering(playbook);
  const cards = createCards(createTexts());
  return ({ id, text, locale: tag, page }) => {
    const locale = matchLocale(tag, playbook.locales) ?? SOURCE_LOCALE;
    const previous = page === null ? null : ({ kind: 'page', page } as const);
    return answerLine(id, locale, answering.answer({ text, locale, page, previous }), cards);
  };
}
