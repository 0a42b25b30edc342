import type { Answer, ComparedPage } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { showAction } from '../card/button';
import type { Element } from '../card/card';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { pageRow } from '../rows/pageRow';
import { labels, requirementLabel } from '../rows/taskRow';
import { typeset, typesetHeading } from '../typeset/blocks';
import { typesetText } from '../typeset/line';

/** Budget for one page's side of one part, in UTF-16 units of JSON; two sides must fit on a card. */
const SIDE_BUDGET = 6_500;

/** Two pages side by side, part by part. */
export function compareLayout(
  { pages }: Extract<Answer, { kind: 'compare' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const [one, other] = pages;
  const part = (heading: string, show: (page: ComparedPage) => Element[]): TemplateData[] => {
    const sides = [show(one), show(other)];
    if (sides.every((side) => side.length === 0)) return [];
    return [
      {
        heading: typesetHeading(heading),
        one: one.source.page.title,
        other: other.source.page.title,
        oneSide: sideOf(sides[0] ?? [], phrases),
        otherSide: sideOf(sides[1] ?? [], phrases),
      },
    ];
  };
  const choices = pages.map(({ source: { page } }) => ({
    page: page.id,
    title: page.title,
    phase: page.phase,
    topic: { kind: 'page' as const, page: page.id },
  }));
  return {
    template: 'compare',
    data: {
      pages: choices.map((choice, i) => pageRow(choice, aboutPage(i === 0 ? one : other, phrases))),
      parts: [
        ...part(phrases.t('compare.purpose'), ({ parts }) => typeset(parts.objectives, phrases)),
        ...part(phrases.t('title.roles'), ({ roles }) => typesetText(labels(roles, phrases))),
        ...part(phrases.t('title.tasks'), (page) => typesetText(taskCounts(page, phrases))),
        ...part(phrases.t('title.inputs'), ({ parts }) => typeset(parts.inputs, phrases)),
        ...part(phrases.t('title.outputs'), ({ parts }) => typeset(parts.outputs, phrases)),
        ...part(phrases.t('title.next-steps'), (page) => nextSteps(page, phrases)),
      ],
    },
    place: '',
    title: phrases.t('title.compare'),
    summary: phrases.t('summary.compare', { one: one.source.page.title, other: other.source.page.title }),
    source: null,
    topic,
    choices: [],
    shortcuts: [{ title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) }],
  };
}

/** The phase of a page, and its language if that is not the reader's. */
function aboutPage({ source: { page, fallback } }: ComparedPage, phrases: Phrases): string {
  const language = fallback === null ? '' : phrases.languageHere(fallback);
  return [page.phase?.label ?? '', language].filter((part) => part !== '').join(' · ');
}

/** What one page says. Long text is cut, because the row of the page leads to all of it. */
function sideOf(elements: readonly Element[], phrases: Phrases): Element[] {
  if (elements.length === 0) return typesetText(phrases.t('compare.nothing'), { isSubtle: true });
  let left = SIDE_BUDGET;
  const fitting = elements.findIndex((element) => {
    left -= JSON.stringify(element).length;
    return left < 0;
  });
  return fitting < 0 ? [...elements] : [...elements.slice(0, fitting), ...typesetText('…')];
}

function taskCounts({ tasks }: ComparedPage, phrases: Phrases): string {
  const { mandatory, optional, unknown } = tasks;
  if (mandatory + optional + unknown === 0) return '';
  const line = (requirement: 'mandatory' | 'optional' | 'unknown') =>
    phrases.t('summary.detail', {
      title: requirementLabel(requirement, phrases),
      detail: tasks[requirement],
    });
  return [line('mandatory'), line('optional'), ...(unknown > 0 ? [line('unknown')] : [])].join(' · ');
}

function nextSteps({ nextSteps: steps }: ComparedPage, phrases: Phrases): Element[] {
  const items = steps.map(({ inlines }) => ({ blocks: [{ kind: 'paragraph' as const, inlines }] }));
  return items.length === 0 ? [] : typeset([{ kind: 'list', start: null, items }], phrases);
}
