import { z } from 'zod';
import { replied } from '../../ask/answerLines';
import { SOURCE_LOCALE } from '../../playbook/locale';
import { ANSWER_OUTPUT, answered } from './answered';
import { closestPages, closestSchema } from './closest';
import { localeInput, questionInput, tool } from './tool';

export const search = tool({
  name: 'search',
  title: 'Search the playbook',
  description:
    'Finds the pages that fit some words, at most five, the best first, each with its best line where one is known. Use ask for an answer, and this to choose a page for the other tools.',
  input: { query: questionInput.describe('words or a question'), locale: localeInput },
  output: { ...ANSWER_OUTPUT, results: z.array(closestSchema) },
  answer({ query, locale: tag }, known, parts) {
    const asked = { id: null, text: query, locale: tag ?? SOURCE_LOCALE, page: null };
    const [locale, reply] = replied(asked, known);
    const results = closestPages(reply, locale, known.playbook);
    const line = answered(reply, locale, parts);
    if (line.kind === 'none' || results.length === 0) return { ...line, answered: false, results };
    const sources = results.map(({ page, title, heading, locale: own, uri }) => ({
      page,
      title,
      heading,
      locale: own,
      uri,
    }));
    const text = results.map(({ title, passage }) =>
      [title, passage].filter((part) => part !== null).join('\n'),
    );
    return { ...line, answered: true, text: text.join('\n\n'), sources, results };
  },
});
