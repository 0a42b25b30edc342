import { z } from 'zod';
import type { Answer, Quote, Source } from '../answering/answer';
import type { SectionKind } from '../playbook/page';
import { pageUri } from './pageUri';

export const citationSchema = z.object({
  page: z.string().describe('id of the page, the same in all languages'),
  title: z.string(),
  heading: z.string().nullable().describe('heading on the page; null: the page as a whole'),
  locale: z.string().describe('language of the text'),
  uri: z.string().describe('address of the page as a resource'),
});
export type Citation = z.infer<typeof citationSchema>;

/** Where an answer comes from, each page and heading once, in the order of the text; empty when from nowhere. */
export function citationsOf(answer: Answer, quotes: readonly Quote[]): Citation[] {
  const cited = cite(answer);
  const headings = quotes.map(({ heading }) => heading);
  const quotedFrom =
    'source' in answer && answer.source && headings.length > 0 ? at(answer.source, headings) : [];
  const all = [...quotedFrom, ...cited];
  return [...new Map(all.map((one) => [JSON.stringify([one.uri, one.heading]), one])).values()];
}

/** A citation as one line, in no language: `Migration › Next Steps · en · playbook://en/migrate-migration`. */
export function citationLine({ title, heading, locale, uri }: Citation): string {
  return `${[title, heading].filter((part) => part !== null).join(' › ')} · ${locale} · ${uri}`;
}

function cite(answer: Answer): Citation[] {
  switch (answer.kind) {
    case 'overview':
    case 'section':
      return at(answer.source, [answer.heading]);
    case 'next-steps':
      return at(answer.source, [headingOf(answer.source, 'next-steps')]);
    case 'resources':
      return at(
        answer.source,
        answer.groups.map(({ heading }) => heading),
      );
    case 'steps': {
      const shown = answer.steps.filter((_step, place) => answer.chosen === null || answer.chosen === place);
      return at(
        answer.source,
        shown.map(({ heading }) => heading),
      );
    }
    case 'roles':
      return at(
        answer.source,
        answer.roles.flatMap(({ steps }) => steps),
      );
    case 'tasks':
      return at(
        answer.source,
        answer.groups.map(({ step }) => step),
      );
    case 'task':
      return answer.definitions.flatMap((source) => at(source, [source.task.step]));
    case 'all-tasks':
      return answer.groups.flatMap(({ source, tasks }) =>
        at(
          source,
          tasks.map(({ step }) => step),
        ),
      );
    case 'duties':
      return answer.processes.flatMap(({ source, steps }) => at(source, steps));
    case 'compare':
      return answer.pages.flatMap(({ source }) => at(source, []));
    case 'changes':
    case 'phases':
    case 'phase':
    case 'around':
      return answer.source
        ? at(answer.source, [answer.kind === 'changes' ? headingOf(answer.source, 'refresh') : null])
        : [];
    case 'help':
    case 'greeting':
    case 'choices':
    case 'none':
      return [];
  }
}

/** One for each heading; for the page as a whole when there is none. */
function at({ page }: Source, headings: readonly (string | null)[]): Citation[] {
  const named = headings.length > 0 ? headings : [null];
  return named.map((heading) => ({
    page: page.id,
    title: page.title,
    heading,
    locale: page.locale,
    uri: pageUri(page),
  }));
}

function headingOf({ page }: Source, wanted: SectionKind): string | null {
  return page.sections.find(({ kind }) => kind === wanted)?.heading ?? null;
}
