import { z } from 'zod';
import { replied } from '../../ask/answerLines';
import { SOURCE_LOCALE } from '../../playbook/locale';
import { findPageId } from '../lookup';
import { ANSWER_OUTPUT, answered } from './answered';
import { closestPages, closestSchema } from './closest';
import { localeInput, nameInput, questionInput, tool } from './tool';

export const ask = tool({
  name: 'ask',
  title: 'Ask the playbook',
  description:
    'Answers a question in the words of the playbook, as the bot in Teams does. Nothing is invented: with kind "none" the playbook does not say; with "choices" nothing fits surely and closest has the nearest pages with their best lines. Show text as it is and name the sources.',
  input: {
    question: questionInput.describe('in any of the languages of the playbook; a few words are enough'),
    locale: localeInput,
    page: nameInput('the id of a page')
      .optional()
      .describe('page that the conversation is about, so that "and the resources?" is understood'),
  },
  output: {
    ...ANSWER_OUTPUT,
    closest: z.array(closestSchema).describe('where kind is not "answer": the closest pages'),
  },
  answer({ question, locale: tag, page }, known, parts) {
    const about = page === undefined ? null : findPageId(page, known.playbook);
    const asked = { id: null, text: question, locale: tag ?? SOURCE_LOCALE, page: about };
    const [locale, reply] = replied(asked, known);
    const line = answered(reply, locale, parts);
    return { ...line, closest: line.kind === 'answer' ? [] : closestPages(reply, locale, known.playbook) };
  },
});
