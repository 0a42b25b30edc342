import { z } from 'zod';
import type { Reply } from '../../answering/answer';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import { pageUri } from '../pageUri';

export const closestSchema = z.object({
  page: z.string().describe('id of the page'),
  title: z.string(),
  phase: z.string().nullable().describe('key of the phase that the page belongs to'),
  heading: z.string().nullable().describe('heading above the passage'),
  passage: z.string().nullable().describe('the line of the page that fits best, word for word'),
  locale: z.string().describe('language of title and passage'),
  uri: z.string().describe('address of the page as a resource'),
});
export type Closest = z.infer<typeof closestSchema>;

/** The pages that fit a question, the best first, each with its best line where one is known. */
export function closestPages(reply: Reply, locale: Locale, playbook: Playbook): Closest[] {
  const { answer, pages, quotes: onFirst, also } = reply;
  const offered =
    answer.kind === 'choices' ? answer.choices : answer.kind === 'none' ? answer.nearest : (also ?? []);
  const quotes = new Map(offered.map(({ page, quotes: own = [] }) => [page, own]));
  const [first] = pages;
  if (first !== undefined && onFirst.length > 0) quotes.set(first, onFirst);
  const ids: PageId[] = [...new Set([...pages, ...offered.map(({ page }) => page)])];
  return ids.flatMap((id) => {
    const page = findPage(playbook, id, locale)?.page;
    if (!page) return [];
    const [own] = quotes.get(id) ?? [];
    return {
      page: id,
      title: page.title,
      phase: page.phase?.key ?? null,
      heading: own?.heading ?? null,
      passage: own?.text ?? null,
      locale: page.locale,
      uri: pageUri(page),
    };
  });
}
