import { z } from 'zod';
import { findPage } from '../../playbook/playbook';
import { findPageId, readerLocale } from '../lookup';
import { pageMarkdown } from '../markdown/pageMarkdown';
import { pageUri } from '../pageUri';
import { Refusal } from '../refusal';
import { COMMON_OUTPUT, localeInput, pageInput, tool } from './tool';

export const page = tool({
  name: 'page',
  title: 'A whole page',
  description:
    'A page of the playbook as Markdown, with its steps, tasks and links. Where the language has no such page it comes in another one, and fallback says in which.',
  input: { page: pageInput, locale: localeInput },
  output: {
    ...COMMON_OUTPUT,
    page: z.string().describe('id of the page'),
    title: z.string(),
    phase: z.object({ key: z.string(), label: z.string() }).nullable(),
    updated: z.string().nullable().describe('when it was last refreshed, ISO date'),
    headings: z.array(z.string()).describe('the headings of its sections'),
    otherLocales: z.array(z.string()).describe('the other languages that have it'),
  },
  answer({ page: given, locale: tag }, { playbook }, { texts }) {
    const id = findPageId(given, playbook);
    const locale = readerLocale(tag, playbook);
    const found = findPage(playbook, id, locale);
    if (!found) throw new Refusal(`The playbook has the page ${id} no more.`);
    const { page: own, fallback } = found;
    const { title, phase, updated } = own;
    return {
      answered: true,
      text: pageMarkdown(own, texts.in(own.locale)),
      sources: [{ page: id, title, heading: null, locale: own.locale, uri: pageUri(own) }],
      locale,
      fallback,
      page: id,
      title,
      phase,
      updated,
      headings: own.sections.map(({ heading }) => heading),
      otherLocales: playbook.locales.filter(
        (other) => other !== own.locale && playbook.pages.get(other)?.has(id),
      ),
    };
  },
});
