import { z } from 'zod';
import { findPageId, readerLocale } from '../lookup';
import { ANSWER_OUTPUT, shown } from './answered';
import { localeInput, pageInput, tool } from './tool';

export const resources = tool({
  name: 'resources',
  title: 'Resources of a page',
  description: 'The decks, documents and links of a page, under their headings, each with its address.',
  input: { page: pageInput, locale: localeInput },
  output: {
    ...ANSWER_OUTPUT,
    links: z.array(
      z.object({
        text: z.string(),
        url: z.string(),
        heading: z.string().nullable(),
        context: z.string().describe('the sentence around the link'),
        page: z.string().nullable().describe('id of the page of this playbook that it leads to'),
      }),
    ),
  },
  answer({ page, locale: tag }, known, parts) {
    const topic = { kind: 'resources', page: findPageId(page, known.playbook), words: [] } as const;
    const { answer, common } = shown(
      { ...topic, words: [] },
      readerLocale(tag, known.playbook),
      known,
      parts,
    );
    const groups = answer.kind === 'resources' ? answer.groups : [];
    return {
      ...common,
      links: groups.flatMap(({ heading, links }) =>
        links.map(({ text, url, context, page: target }) => ({ text, url, heading, context, page: target })),
      ),
    };
  },
});
